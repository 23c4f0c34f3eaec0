package app.meipi.pdf;

import java.text.Normalizer;

/**
 * What the signs of a PDF's types stand for: a type that has one drawing for a character and its
 * radical often names the radical.
 */
final class Signs {
  /**
   * Radicals of the CJK Radicals Supplement that Unicode does not decompose, each before the
   * character that it is (Unicode Character Database, EquivalentUnifiedIdeograph).
   */
  private static final String RADICALS =
      "⺁厂⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺑尣⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻"
          + "⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑镸"
          + "⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  /**
   * Forms of punctuation for upright lines, each before the usual one (Unicode, from U+FE10 on).
   */
  private static final String UPRIGHT =
      "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］";

  private static final char FIRST_UPRIGHT = '\uFE10';
  private static final char LAST_UPRIGHT = '\uFE48';
  private static final char RADICAL_DOOR = '\u2F3E';
  private static final char FIRST_RADICAL = '\u2E80';
  private static final char LAST_RADICAL = '\u2FDF';
  private static final char HORIZONTAL_BAR = '\u2015';
  private static final char NO_BREAK_SPACE = '\u00A0';

  private Signs() {}

  /**
   * The text of a sign: radicals as the character, a dash as the one that Chinese is typed with, no
   * control character and no half of a surrogate pair.
   */
  static String plain(String sign) {
    StringBuilder out = new StringBuilder(sign.length());
    sign.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(c -> out.append(plain(c)));
    return out.toString();
  }

  private static String plain(int c) {
    if (c == HORIZONTAL_BAR) {
      return "—";
    }
    if (c == NO_BREAK_SPACE) {
      return " ";
    }
    if (c == RADICAL_DOOR) {
      return "户";
    }
    if (c >= FIRST_UPRIGHT && c <= LAST_UPRIGHT) {
      int at = UPRIGHT.indexOf(c);
      return at >= 0 ? UPRIGHT.substring(at + 1, at + 2) : Character.toString(c);
    }
    if (c < FIRST_RADICAL || c > LAST_RADICAL) {
      return Character.toString(c);
    }
    int at = RADICALS.indexOf(c);
    return at >= 0 && at % 2 == 0
        ? RADICALS.substring(at + 1, at + 2)
        : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
  }
}
