package app.meipi.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * How likely a text is to be newsprint rather than bytes decoded by the wrong table.
 *
 * <p>Each code point belongs to a class, and each class has a share of a Chinese newspaper's
 * characters, spread evenly over its members. The classes need no corpus: what is common Han is
 * taken from the standards, whose first levels hold the characters in common use (GB 2312 level 1,
 * 3,755 simplified; Big5 level 1, 5,401 traditional), and from a list of the few hundred that make
 * up two thirds of any modern Chinese text.
 */
final class Plausibility {
  /** Below this mean over UTF-16 units a text is held to be wrongly decoded. */
  private static final double LEAST_MEAN = -9.5;

  /**
   * Below this share of the few hundred commonest among its Han a longer text is no Chinese: Korean
   * read as GB 18030 has some hundredths, Chinese a half and more.
   */
  private static final double LEAST_COMMON = 0.15;

  /** A longer text in this sense: the fewest Han in which the share means something. */
  private static final int HAN_FOR_SHARE = 20;

  private static final String MOST_COMMON =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
          + "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开"
          + "它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命"
          + "此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长"
          + "求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给"
          + "色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打"
          + "白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群"
          + "广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响"
          + "約市讯者城村民年春秋夏冬昨晚游客记届届投融创"
          + "這為個國時來們於對會發動過說產種後學經進著電裡實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無系"
          + "軍題黨員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則處隊給門規熱領東導壓爭濟階術極聯認權證採轉單風"
          + "帶場車務萬達積議聲報鬥類離華確張馬節話況傳許廣記觀織裝眾書複須際驗連斷難礦備辦習響約訊創預廠專滿屬號選標";

  private static final double COMMON = perMember(0.42, 650);
  private static final double PUNCTUATION = perMember(0.12, 40);
  private static final double ASCII = perMember(0.12, 95);
  private static final double FIRST_LEVEL = perMember(0.30, 6_500);
  private static final double LATIN = perMember(0.005, 120);
  private static final double SYMBOL = perMember(0.01, 1_500);
  private static final double SECOND_LEVEL = perMember(0.02, 10_000);
  private static final double RARE = perMember(0.0005, 60_000);
  private static final double NEVER = perMember(0.000_001, 1_000_000);

  /** Han and small Latin letters hardly ever touch, but for Latin read by a Chinese table. */
  private static final double LATIN_MEETS_HAN = Math.log(0.02);

  private static final float[] LOG_BY_UNIT = table();

  private Plausibility() {}

  /** The sum of the log likelihoods of the characters of {@code text}, at most 0. */
  static double of(CharSequence text) {
    double sum = 0;
    boolean afterHan = false;
    boolean afterSmall = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean han = isHan(c);
      boolean small = c >= 'a' && c <= 'z';
      sum += LOG_BY_UNIT[c] + ((han && afterSmall) || (small && afterHan) ? LATIN_MEETS_HAN : 0);
      afterHan = han;
      afterSmall = small;
    }
    return sum;
  }

  /** Whether {@code text} may be newsprint at all, Chinese or not. */
  static boolean suffices(CharSequence text) {
    long han = text.chars().filter(Plausibility::isHan).count();
    long common = text.chars().filter(c -> LOG_BY_UNIT[c] == (float) COMMON).count();
    return of(text) >= LEAST_MEAN * text.length()
        && (han < HAN_FOR_SHARE || common >= LEAST_COMMON * han);
  }

  /** A surrogate counts: every supplementary character that these encodings share is Han. */
  private static boolean isHan(int unit) {
    return unit > 0x3400 && (Character.isIdeographic(unit) || unit >> 11 == 0xD800 >> 11);
  }

  private static double perMember(double share, int members) {
    return Math.log(share / members);
  }

  private static float[] table() {
    float[] table = new float[Character.MAX_VALUE + 1];
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      table[c] = (float) byBlock(c);
    }
    fill(table, decoded("GB2312", 0xD8, 0xF7, 0xA1, 0xFE), SECOND_LEVEL);
    fill(table, decoded("Big5", 0xC9, 0xF9, 0x40, 0xFE), SECOND_LEVEL);
    fill(table, decoded("GB2312", 0xB0, 0xD7, 0xA1, 0xFE), FIRST_LEVEL);
    fill(table, decoded("Big5", 0xA4, 0xC6, 0x40, 0xFE), FIRST_LEVEL);
    fill(table, MOST_COMMON, COMMON);
    fill(table, "　，／。、；：？！“”‘’（）《》〈〉【】「」『』—…·％﹁﹂﹃﹄．●▲■◎□△○", PUNCTUATION);
    return table;
  }

  private static double byBlock(char c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == '\f' || (c >= ' ' && c < 0x7F)) {
      return ASCII;
    }
    if (c < 0xA0 || (c >= 0xE000 && c < 0xF900) || c >= 0xFFF0 || !Character.isDefined(c)) {
      return NEVER;
    }
    if (Character.isSurrogate(c)) {
      return RARE / 2;
    }
    if (c < 0x250 || (c >= 0x2010 && c < 0x2030)) {
      return LATIN;
    }
    return Character.isIdeographic(c) ? RARE : known(c) ? SYMBOL : NEVER / 2 + RARE / 2;
  }

  private static boolean known(char c) {
    return (c >= 0x2000 && c < 0x2700)
        || (c >= 0x3000 && c < 0x3100)
        || (c >= 0xFF00 && c < 0xFFF0)
        || (c >= 0x370 && c < 0x500);
  }

  private static void fill(float[] table, CharSequence members, double value) {
    members.chars().forEach(c -> table[c] = (float) value);
  }

  /** The Han characters in the rows from {@code first} to {@code last} of a double-byte charset. */
  private static String decoded(String charset, int first, int last, int low, int high) {
    ByteBuffer pair = ByteBuffer.allocate(2);
    StringBuilder han = new StringBuilder();
    for (int lead = first; lead <= last; lead++) {
      for (int trail = low; trail <= high; trail++) {
        pair.clear().put((byte) lead).put((byte) trail).flip();
        String character = Charset.forName(charset).decode(pair).toString();
        if (character.length() == 1 && Character.isIdeographic(character.charAt(0))) {
          han.append(character);
        }
      }
    }
    return han.toString();
  }
}
