package app.meipi.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The set phrases of the trade: datelines, bylines, credits, jump lines, furniture.
 *
 * <p>All work on compact text (no white space) and look at no more than the first or last hundred
 * characters, so that their cost does not grow with the line.
 */
final class Cues {
  /** How much of a line's beginning or end is looked at, in UTF-16 units. */
  static final int REACH = 100;

  /** The longest that stands behind a paragraph's last sentence, in UTF-16 units. */
  private static final int LONGEST_TAIL = 40;

  private static final String HAN = "[\\x{4E00}-\\x{9FFF}〇○]";
  private static final String NUMBER = "[0-9０-９lIOo一二三四五六七八九十廿卅○〇元]";

  /** A character of a news agency's name: any but the particles that a sentence has before 社. */
  private static final String AGENCY = "[\\x{4E00}-\\x{9FFF}&&[^的了在是和与有个会公村报]]";

  private static final String OPEN = "[（(]";
  private static final String CLOSE = "[）)]";

  /** Family names, the frequent ones, and what the simplified forms were. */
  private static final String FAMILY =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭"
          + "陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛"
          + "柯尚庞樊殷兰颜倪邢温芦申翟俞鲁葛安章伍牛齐季关柳耿童聂涂骆焦甘左岳费纪梅詹庄景后裴屈鲍隋杭史卫岑柏霍项祝缪"
          + "張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉蘇呂盧鐘鍾譚陸賈鄒龍賀龔錢嚴湯喬賴莊顏龐蘭魯齊關聶駱費紀單";

  /** A name, a short one perhaps with a gap in it to make it as long as the others. */
  private static final String PERSON =
      "["
          + FAMILY
          + "](?:"
          + HAN
          + "{1,2}|[\\s\\x{3000}]{1,2}"
          + HAN
          + "(?:[\\s\\x{3000}]{1,2}"
          + HAN
          + ")?)";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[【〔\\[［]?(?:据|综合|據|綜合)?"
              + "(?:本报|本報|本社|本刊|本台|本网|本市|本县|"
              + AGENCY
              + "{1,4}社)"
              + "(?:[^，。：；“”「」、（()）【】〔〕记者]{0,14}?)"
              + "(?:[0-9０-９lIOo]{1,2}月)?(?:"
              + NUMBER
              + "{1,3}[日曰])?(?:专|專)?"
              + "(?:讯|訊|电|電|消息|报道|報道|報導)"
              + "(?:[】〕\\]］]|(?=[^】〕\\]］]))"
              + "(?:"
              + OPEN
              + "(?:[^（）()。]{0,40}(?:记者|記者|通讯员|特派|编译|实习)[^（）()。]{0,60}|(?:["
              + FAMILY
              + "]"
              + HAN
              + "{1,2}[、，]?){1,6})"
              + CLOSE
              + ")?");

  private static final Pattern CLOSING_DATELINE =
      Pattern.compile("^[（(](?:据|據)?[\\x{4E00}-\\x{9FFF}]{2,5}[社报報].{0,24}(?:电|電|讯|訊)[）)]$");

  private static final Pattern REPORTED =
      Pattern.compile(
          "^[【〔]?(?:本报|本報)?[记記]者.{2,24}?[/／╱].{2,6}?[报報][导導道](?:[】〕])?"
              + "|^[【〔](?:本报|本報)?[记記]者[^，。：；】〕]{4,24}[报報][导導道][】〕]");

  private static final Pattern LATIN_DATELINE =
      Pattern.compile(
          "^[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][A-Za-z. ]{1,20}\\d{0,2})?(?: ?\\([A-Za-z. /]{2,20}\\))?"
              + " ?[—–-]{1,2} ?");

  /** Where papers number their pages with a letter: {@code 相关新闻刊A6}, in brackets. */
  private static final String LETTERED =
      OPEN + "[^，。（）()]{0,6}(?:刊|见|转|接)[A-Z][0-9]{1,2}[版页]?" + CLOSE;

  private static final Pattern JUMP =
      Pattern.compile(
          "^"
              + LETTERED
              + "$|^[▲▶►→]?"
              + OPEN
              + "(?:下转|上接|紧接|緊接|下轉|接|转|轉|见|見|详见)第?[0-9０-９lIOoA-Z一二三四五六七八九十]{1,4}[版页頁].{0,8}?"
              + CLOSE
              + "$|^(?:下转|上接|下轉|转|紧接)第?[0-9A-Z一二三四五六七八九十]{1,4}版$"
              + "|^[（(]?(?:[Cc]ontinued|CONTINUED|[Ss]ee|SEE)(?:on|from|ON|FROM)?(?:[Pp]age|PAGE|[Pp]\\.)[A-Z]?\\d{1,3}"
              + "(?:,?(?:[Cc]olumn|COLUMN|[Cc]ol\\.)\\d)?[)）]?$");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^[□■●◎○▲·*—]{0,2}"
              + "[（(]?(?:(?:[^，。：；！？“”的在（()）]|在线){0,16}?(?:记者|記者|通讯员|通訊員|特派员|特约|評論員|评论员|撰稿人|撰文|实习生|编译|文/图|图/文|文图|摄影报道)"
              + "|(?:作者|文|图文)[：:/／])"
              + "(?:(?:记者|通讯员|实习生)?[^，。；：！？“”（）()的了在是对从向为将被把与就还也到获悉近今]{0,40})[）)]?$");

  /** Reporters who are spoken of: met, told, asked, or with what is theirs behind. */
  private static final Pattern SPOKEN_OF =
      Pattern.compile(
          "(?:对|對|向|答|告诉|告訴|会见|會見|接见|接見)(?:本报|本報|本社|中外|外国)?(?:记者|記者)"
              + "|(?:记者|記者)[称稱问問会會团團节節手调調观觀招们們]");

  /** A paper and an office: {@code 新县日报·新县云记者}. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "^"
              + OPEN
              + "?(?:"
              + HAN
              + "|·){0,12}(?:[报報网網台社]|融媒|客户端)(?:·(?:"
              + HAN
              + "){2,6})?(?:首席|特约|见习|实习|驻"
              + HAN
              + "{1,4})?(?:记者|記者|通讯员|通訊員)");

  private static final Pattern BYLINE_HEAD = Pattern.compile(".*(?:记者|記者|通讯员|实习生|特派员)$");
  private static final Pattern LATIN_BYLINE =
      Pattern.compile(
          "^(?:By|BY)[A-Z][A-Za-z.'’-]+(?:[A-Z][A-Za-z.'’,-]+)*$"
              + "|^(?:Special(?:Cable)?to|SPECIALTO|Fromour|Byour)[A-Z]?[A-Za-z.'’-]+$");
  private static final Pattern NAMES =
      Pattern.compile(
          "^[□■●◎○▲·*—\\s\\x{3000}]{0,3}(?:文/|作者[：:])?"
              + PERSON
              + "(?:[、，/\\s\\x{3000}]{1,2}"
              + PERSON
              + "){0,5}$");

  /** Pen names have no family name; titles are set apart, too. */
  private static final Pattern SPACED_NAME =
      Pattern.compile(
          "^(?!.*[报報版讯訊告事目录錄论論评評])(?![更勘补補社简簡短导導要广廣通声聲文体體])"
              + HAN
              + "[\\s\\x{3000}]{1,3}"
              + HAN
              + "$");

  /** Names run together only behind a family name: else they are the name of a column. */
  private static final Pattern BRACKET_NAMES =
      Pattern.compile(
          "^"
              + OPEN
              + "(?:作者[：:])?(?:"
              + HAN
              + "{2,3}(?:[、，]"
              + HAN
              + "{2,3}){0,3}|["
              + FAMILY
              + "]"
              + HAN
              + "{1,2}(?:"
              + HAN
              + "{2,3}){1,3})"
              + CLOSE
              + "$");

  /** What stands in brackets behind a sentence as names do and is none. */
  private static final Pattern NO_NAMES =
      Pattern.compile("^.(?:待续|未完|全文完|续完|完|掌声|鼓掌|笑声|大笑|略|下同|如图|见图|图.|摘要|节选|附图|附表|注.?|原文|译文)?.$");

  /** A photo that is not new. */
  private static final String FILED = OPEN + "(?:资料图片?|資料圖片?|资料照片|資料照片)" + CLOSE;

  private static final Pattern CREDIT =
      Pattern.compile(
          "^"
              + OPEN
              + "?(?:[^，。：；！？“”]{0,16}?(?:记者|記者|通讯员|通訊員|社))?"
              + "(?:"
              + HAN
              + "{2,3}[、，/]?){0,4}(?:摄影报道|摄影报導|摄影|攝影|摄|攝|供图|供圖|绘|繪|/图|/摄|/攝|图片)"
              + CLOSE
              + "?(?:"
              + OPEN
              + ".{2,10}"
              + CLOSE
              + ")?$|^"
              + OPEN
              + "?"
              + HAN
              + "{2,3}社(?:发|發|供图)"
              + CLOSE
              + "?$|^"
              + FILED
              + "$");

  private static final Pattern CREDIT_TAIL =
      Pattern.compile(
          "(?<=[。！？”」）)])"
              + OPEN
              + "?(?:(?:[^，。：；！？“”（）()]{0,14}?(?:记者|記者|通讯员|通訊員|社))?(?:"
              + HAN
              + "{2,3}[、，/]?){1,4}(?:摄影报道|摄影|攝影|摄|攝|供图|绘)|"
              + HAN
              + "{2,3}社(?:发|發|供图))"
              + CLOSE
              + "?(?:"
              + OPEN
              + HAN
              + "{2,8}"
              + CLOSE
              + ")?$|(?<=[。！？”」])"
              + FILED
              + "$");

  /** How captions speak: of the day, or of the picture. */
  private static final Pattern OF_PICTURE =
      Pattern.compile("^(?:.{0,8}[日曰]，|近日|日前|[昨今]天|[▲▼◀▶]|图|圖|[①-⑳])|[图圖](?:为|為|[①-⑳])");

  private static final Pattern NOTE =
      Pattern.compile(
          "^[【〔\\[（(●■◆]?(?:编者按|編者按|编者的话|编者按语|编后|編後|本报按|开栏的话|编者)(?:[】〕\\]）)：:—]|$|(?=[^，。]))"
              + "|^[—-]{1,2}编者$|^[（(]?(?:注|单位|單位|说明|資料來源|资料来源)[：:]|^[（(]作者(?:为|系|是|单位).{2,50}[)）]$");

  /** What stands below a table or behind a text about it, and goes with what is above. */
  private static final Pattern FOOTNOTE = Pattern.compile("^[（(]?(?:注|資料來源|资料来源)[：:]|^[（(]作者");

  private static final Pattern CORRECTION =
      Pattern.compile(
          "^(?:更正|勘误|勘誤)(?:启事|啟事|说明|与致歉|及致歉|與致歉)?$|^(?i:corrections?|clarifications?)$");

  private Cues() {}

  private static String begin(String compact) {
    return compact.length() <= REACH ? compact : compact.substring(0, REACH);
  }

  /** How many units of {@code compact} its dateline takes, 0 if it begins with none. */
  static int dateline(String compact) {
    String text = begin(compact);
    Matcher han = DATELINE.matcher(text);
    if (han.find()) {
      return han.end();
    }
    Matcher reported = REPORTED.matcher(text);
    return reported.find() ? reported.end() : 0;
  }

  /** How many units of {@code text}, its spaces kept, a Latin dateline takes. */
  static int latinDateline(String text) {
    Matcher latin = LATIN_DATELINE.matcher(begin(text));
    return latin.find() ? latin.end() : 0;
  }

  /** Whether {@code compact} is a dateline in brackets and nothing else, as it stands at an end. */
  static boolean isClosingDateline(String compact) {
    return compact.length() <= 40 && CLOSING_DATELINE.matcher(compact).find();
  }

  static boolean isJump(String compact) {
    return compact.length() <= 24 && JUMP.matcher(compact).find();
  }

  /** Whether a jump line says where the story comes from, and so stands at its beginning. */
  static boolean isOpeningJump(String compact) {
    return compact.contains("接") || compact.contains("from");
  }

  /**
   * How many units at the end of {@code compact} stand in brackets behind its last sentence and are
   * a jump line or its writers, 0 if none.
   */
  static int tail(String compact) {
    int last = compact.length() - 1;
    int open = last;
    while (open > 0 && last - open < LONGEST_TAIL && "（(".indexOf(compact.charAt(open)) < 0) {
      open--;
    }
    if (open <= 0
        || "）)".indexOf(compact.charAt(last)) < 0
        || !Glyphs.endsSentence(compact.substring(Math.max(0, open - 3), open))) {
      return 0;
    }
    String tail = compact.substring(open);
    boolean known = isJump(tail) || isClosingDateline(tail) || isBylineTail(tail);
    return known ? tail.length() : 0;
  }

  private static boolean isBylineTail(String tail) {
    return (isBracketedNames(tail) && !NO_NAMES.matcher(tail).find())
        || (namesOffice(tail) && isByline(tail));
  }

  static boolean isByline(String compact) {
    return compact.length() <= 60
        && !goesOnBehindBracket(compact)
        && !SPOKEN_OF.matcher(compact).find()
        && (BYLINE.matcher(compact).find() || LATIN_BYLINE.matcher(compact).find());
  }

  /** Whether a line that begins with a bracket has its story's first words behind the bracket. */
  private static boolean goesOnBehindBracket(String compact) {
    int close = Math.max(compact.indexOf('】'), compact.indexOf('〕'));
    return !compact.isEmpty()
        && "【〔".indexOf(compact.charAt(0)) >= 0
        && close > 0
        && close < compact.length() - 1;
  }

  /** Whether it says what those that it names are: {@code 记者}, {@code 通讯员}. */
  static boolean namesOffice(String compact) {
    return compact.contains("记者") || compact.contains("記者") || compact.contains("通讯员");
  }

  /**
   * Whether two lines are one byline whose office goes over the break, {@code 新县日报} and {@code
   * 记者…}.
   */
  static boolean isBrokenByline(String left, String right) {
    if (isCutOffice(left, right)) {
      return true;
    }
    Matcher office = OFFICE.matcher(begin(left) + begin(right));
    boolean whole = left.indexOf('·') < 0 && OFFICE.matcher(begin(right)).find();
    return left.length() <= 16
        && !whole
        && office.find()
        && office.end() > left.length()
        && isByline(left + right);
  }

  /** Whether a byline's end cuts the word for what the next ones are: {@code 通} and {@code 讯员}. */
  private static boolean isCutOffice(String left, String right) {
    for (String office : List.of("通讯员", "通訊員", "实习生", "特派员")) {
      for (int cut = 1; cut < office.length(); cut++) {
        if (left.endsWith(office.substring(0, cut))
            && right.startsWith(office.substring(cut))
            && isByline(left.substring(0, left.length() - cut))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it is a byline that lacks its names: {@code …日报记者}. */
  static boolean isBylineHead(String compact) {
    return compact.length() <= 30 && BYLINE_HEAD.matcher(compact).find();
  }

  /** Whether {@code text}, its spaces kept, could be nothing but personal names. */
  static boolean isNames(String text) {
    return text.length() <= 30 && NAMES.matcher(text).find();
  }

  /** Whether {@code text} is two characters set apart, as short names are to fill their room. */
  static boolean isSpacedName(String text) {
    return SPACED_NAME.matcher(text).find();
  }

  static boolean isBracketedNames(String compact) {
    return compact.length() <= 20 && BRACKET_NAMES.matcher(compact).find();
  }

  static boolean isCredit(String compact) {
    return compact.length() <= 40 && CREDIT.matcher(compact).find();
  }

  /** How many units at the end of {@code compact} are a credit, 0 if none. */
  static int creditTail(String compact) {
    int from = Math.max(0, compact.length() - 40);
    Matcher tail = CREDIT_TAIL.matcher(compact.substring(from));
    return tail.find() ? compact.length() - from - tail.start() : 0;
  }

  /** Whether it speaks as a photo's caption does, {@code 3月2日，} or {@code 图为}. */
  static boolean isOfPicture(String compact) {
    return OF_PICTURE.matcher(begin(compact)).find();
  }

  static boolean isNote(String compact) {
    return NOTE.matcher(begin(compact)).find();
  }

  /** Whether a note belongs to what stands above it, not below. */
  static boolean isFootnote(String compact) {
    return FOOTNOTE.matcher(begin(compact)).find();
  }

  /** Whether it is the title of a correction, which is an item by itself. */
  static boolean isCorrection(String compact) {
    return compact.length() <= 16 && CORRECTION.matcher(compact).find();
  }
}
