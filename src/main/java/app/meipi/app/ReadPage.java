package app.meipi.app;

import app.meipi.ingest.Ingested;
import app.meipi.reader.Reading;

/**
 * A page that was read and parsed, before it is kept.
 *
 * @param reading at its beginning, without the reader's corrections
 */
record ReadPage(Ingested ingested, Reading reading) {}
