package app.meipi.parse;

import app.meipi.page.Page;
import app.meipi.page.SourceText;
import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What a text takes of memory while it becomes a page: the most that is alive after a collection,
 * less what was before, beside the text itself (two bytes a UTF-16 unit). The text is the seed
 * page, over and over.
 *
 * <p>Arguments: how many UTF-16 units each text has. Run it with {@code -XX:+UseParallelGC
 * -Xmn32m}, so that collections are many.
 */
public final class ParseMemory {
  private static final double MIB = 1 << 20;

  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());

  private ParseMemory() {}

  /** Prints a line for each text. */
  public static void main(String[] units) throws Exception {
    AtomicLong most = new AtomicLong();
    for (var collector : ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, unused) ->
                  most.accumulateAndGet(
                      used((CompositeData) notification.getUserData()), Math::max),
              null,
              null);
    }
    String seed = Files.readString(Path.of("seeds/gansu-daily-page.txt"));
    // What is read once, the table of words above all, is no text's.
    PageParser.parse(SourceText.ofText("bench", seed));
    for (String count : units) {
      int length = Integer.parseInt(count);
      String text = seed.repeat(1 + length / seed.length()).substring(0, length);
      System.gc();
      long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      Thread.sleep(200);
      most.set(0);
      Page page = PageParser.parse(SourceText.ofText("bench", text));
      System.gc();
      Thread.sleep(200);
      double held = (most.get() - before) / MIB;
      System.out.printf(
          "%,d units, %,d items: text %.1f MiB, at most %.1f MiB held, %.1f times the text%n",
          length, page.items().size(), 2 * length / MIB, held, held * MIB / (2.0 * length));
    }
  }

  private static long used(CompositeData data) {
    return GarbageCollectionNotificationInfo.from(data)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .entrySet()
        .stream()
        .filter(pool -> HEAP.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }
}
