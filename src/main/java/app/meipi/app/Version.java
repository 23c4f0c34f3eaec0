package app.meipi.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tells the program's version, which the build writes beside this class. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  /** The program's name and version. */
  static String text() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      properties.load(in);
    } catch (IOException incomplete) {
      throw new UncheckedIOException(incomplete);
    }
    return "meipi " + properties.getProperty("version");
  }

  /**
   * Tells this build from every other, by the size and the time of its jar, in letters and digits;
   * empty if it runs from a folder of classes.
   */
  static Optional<String> build() {
    try {
      Path jar = Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
      return file.isRegularFile()
          ? Optional.of(
              Long.toHexString(file.size())
                  + "x"
                  + Long.toHexString(file.lastModifiedTime().toMillis()))
          : Optional.empty();
    } catch (URISyntaxException | IOException unknown) {
      return Optional.empty();
    }
  }
}
