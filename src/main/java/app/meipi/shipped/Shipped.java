package app.meipi.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The large files that come with the program: in an installed one they lie in a folder, where the
 * system reads only what is used of them and several programs share it; else they are in the jar.
 */
public final class Shipped {
  /** The system property that names the folder; the launcher of an installed program sets it. */
  private static final String FOLDER = "meipi.shipped";

  /** The files that {@link #bytes} gave and that are not copied. */
  private static final List<MemorySegment> MAPPED = new CopyOnWriteArrayList<>();

  private Shipped() {}

  /** Gives back the memory that the files take which {@link #bytes} mapped, until they are read. */
  public static void unload() {
    MAPPED.forEach(MemorySegment::unload);
  }

  /** The file that is called {@code name} without its folder in the jar, if it lies in a folder. */
  public static Optional<Path> file(String name) {
    return Optional.ofNullable(System.getProperty(FOLDER))
        .map(folder -> Path.of(folder, name.substring(name.lastIndexOf('/') + 1)))
        .filter(Files::isReadable);
  }

  /**
   * The resource {@code name}, to be read only.
   *
   * @param name absolute, without a slash at its start
   * @throws IllegalStateException if it is missing
   * @throws UncheckedIOException if it cannot be read
   */
  public static ByteBuffer bytes(String name) {
    Optional<Path> file = file(name);
    try {
      if (file.isPresent()) {
        try (FileChannel channel = FileChannel.open(file.get())) {
          ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
          MAPPED.add(MemorySegment.ofBuffer(mapped));
          return mapped;
        }
      }
      try (InputStream in = stream(name)) {
        return ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The resource {@code name} from the jar.
   *
   * @throws IllegalStateException if it is missing
   */
  public static InputStream stream(String name) {
    InputStream in = Shipped.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IllegalStateException("the program is incomplete: no " + name);
    }
    return in;
  }
}
