package app.meipi.app;

import app.meipi.page.SourceText;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The claim of one window to a library: a second start on the same one hands its file to the first
 * and ends.
 *
 * <p>A lock on a file tells who is first and falls with its process, however that ends; a
 * Unix-domain socket beside it, in a folder that only this user may enter, takes the names of files
 * to open.
 */
final class SingleInstance implements AutoCloseable {
  /** How long a second start waits for the first to answer, in seconds. */
  private static final int PATIENCE = 10;

  /** Between two tries, in ms. */
  private static final int PAUSE = 50;

  /** The longest name of a file that is taken, in bytes. */
  private static final int LONGEST = 1 << 16;

  private static final byte TAKEN = 1;

  private final FileLock lock;
  private final Path socket;
  private final ServerSocketChannel server;

  private SingleInstance(FileLock lock, Path socket, ServerSocketChannel server) {
    this.lock = lock;
    this.socket = socket;
    this.server = server;
  }

  /** What came of a start. */
  sealed interface Claim {
    /** This is the first on its library. */
    record First(SingleInstance held) implements Claim {}

    /** Another one is, and has taken the file. */
    record Handed() implements Claim {}

    /** Another one is and does not answer. */
    record Silent() implements Claim {}
  }

  /**
   * Claims {@code library}, or hands {@code page} to the one that has it.
   *
   * @param folder for lock and socket; made if it is missing
   * @throws IOException if neither can be told, as the folder cannot be used
   */
  static Claim claim(Path folder, Path library, Optional<Path> page) throws IOException {
    Folders.ofThisUser(folder);
    String name = name(library);
    Path socket = folder.resolve(name + ".socket");
    FileChannel file =
        FileChannel.open(
            folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (System.nanoTime() < end) {
      Optional<FileLock> lock = lock(file);
      if (lock.isPresent()) {
        Files.deleteIfExists(socket); // left by one that was killed
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return new Claim.First(new SingleInstance(lock.get(), socket, server));
      }
      if (handed(socket, page)) {
        file.close();
        return new Claim.Handed();
      }
      pause(); // the first is about to open its socket, or to end
    }
    file.close();
    return new Claim.Silent();
  }

  /** Short, for a socket's path has 107 bytes at most, and the same for all ways to one file. */
  private static String name(Path library) throws IOException {
    Path file = library.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder != null && Files.exists(folder)) {
      file = folder.toRealPath().resolve(file.getFileName());
    }
    return SourceText.sha256(file.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static Optional<FileLock> lock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    }
  }

  /**
   * Has {@code open} called, on a thread of its own, for each file that a later start hands over.
   */
  void listen(Consumer<Optional<Path>> open) {
    Thread.ofPlatform()
        .daemon()
        .name("later-starts")
        .start(
            () -> {
              while (server.isOpen()) {
                try {
                  SocketChannel caller = server.accept();
                  Thread.ofPlatform().daemon().start(() -> answer(caller, open));
                } catch (IOException closed) {
                  return;
                }
              }
            });
  }

  private static void answer(SocketChannel caller, Consumer<Optional<Path>> open) {
    try (caller) {
      byte[] name = Channels.newInputStream(caller).readNBytes(LONGEST);
      String file = new String(name, StandardCharsets.UTF_8);
      open.accept(file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)));
      caller.write(ByteBuffer.wrap(new byte[] {TAKEN}));
    } catch (IOException | IllegalArgumentException gone) {
      System.getLogger("app.meipi").log(System.Logger.Level.WARNING, "a later start broke off");
    }
  }

  /** Whether the first has taken {@code page}; one that hangs is waited for with a bound. */
  private static boolean handed(Path socket, Optional<Path> page) throws IOException {
    String name = page.map(file -> file.toAbsolutePath().toString()).orElse("");
    CompletableFuture<Boolean> taken = new CompletableFuture<>();
    Thread caller = Thread.ofVirtual().start(() -> taken.complete(call(socket, name)));
    try {
      return taken.get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException silent) {
      caller.interrupt();
      return false;
    } catch (InterruptedException stop) {
      throw new IOException(stop);
    }
  }

  private static boolean call(Path socket, String name) {
    try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      ByteBuffer bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        first.write(bytes);
      }
      first.shutdownOutput();
      return Channels.newInputStream(first).read() == TAKEN;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      throw new IOException(stop);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
      lock.acquiredBy().close();
    } catch (IOException e) {
      System.getLogger("app.meipi").log(System.Logger.Level.WARNING, "the socket stays", e);
    }
  }
}
