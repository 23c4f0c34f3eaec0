package app.meipi.parse;

import java.util.regex.Pattern;

/** How newspapers word what belongs to no story: mastheads, folios, editors' lines, notices. */
final class FurnitureCues {
  private static final String NUMBER = "[0-9０-９lIOo一二三四五六七八九十百○〇元廿卅]";

  private static final Pattern DATE =
      Pattern.compile(
          "^(?:公元|中华民国|中華民國|西历|西曆)?"
              + NUMBER
              + "{1,4}(?:年|\\.|/|-)"
              + NUMBER
              + "{1,3}(?:月|\\.|/|-)"
              + NUMBER
              + "{1,3}[日曰]?(?:[（(]?(?:星期|周|週|禮拜)[一二三四五六日曰天][）)]?)?");
  private static final Pattern LUNAR =
      Pattern.compile("^(?:农历|农厉|農曆|夏历|阴历|陰曆)?[甲乙丙丁戊己已巳庚辛壬癸][子丑寅卯辰巳已午未申酉戌亥]年.{0,10}$");
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|禮拜)[一二三四五六日曰天]");

  /** A year and what follows, or all of a date in figures. */
  private static final Pattern DATED =
      Pattern.compile("年|" + NUMBER + "{4}[./／-]" + NUMBER + "{1,2}[./／-]" + NUMBER + "{1,2}");

  private static final Pattern BEHIND_DATE =
      Pattern.compile("^(?:农历|农厉|農曆|第|今日|责|責|本版|[A-Z]?[0-9]{1,3}版?$|.{0,6}[版报報]$)");
  private static final Pattern FOLIO =
      Pattern.compile(
          "^[—–·.•\\-]{0,2}(?:第?"
              + NUMBER
              + "{1,3}[版页頁]|第[A-Z]?[0-9]{1,3}版|[A-D]?[0-9]{1,2}版?|[A-D]?[0-9]{1,2}/[0-9]{1,2}|[Pp]age[A-Z]?[0-9]+)"
              + "[—–·.•\\-]{0,2}(?:[\\x{4E00}-\\x{9FFF}]{2,4})?$"
              + "|^[\\x{4E00}-\\x{9FFF}]{2,4}[A-D]?[0-9]{1,2}版?$");
  private static final Pattern ISSUE =
      Pattern.compile(
          "^(?:总|總)?第"
              + NUMBER
              + "{1,6}[号期號](?:.{0,12}[版张張])?$|^(?:今日|本期)?(?:共|出版)?.{0,4}"
              + NUMBER
              + "{1,3}(?:大)?[版张張]$|统一(?:连续)?(?:出版物|刊)号|統一刊號|国内统一|邮发代号|郵發代號|ISSN|CN[0-9]{2}[-—][0-9]{4}");
  private static final Pattern STAFF =
      Pattern.compile(
          "^(?:本版|值班|今日|执行|责任|視覺|视觉|值班主任)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|美编|美編|版式|编委|总编|校对|校對|检校|值班|组版|版式设计)"
              + "[^，。]{0,60}$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[0-9（(][0-9（）()-]{6,13}$|(?:新闻)?线索一经采用|(?:本报|本社|报料|爆料|新闻|订报|咨询)?(?:社址|地址|编辑部|總編室|总编室|广告部|印刷|承印|发行|邮政编码|邮编|郵編|零售|定价|定價|售价|每份|月价|新闻热线|广告热线|热线|熱線|电话|電話|传真|投稿|邮箱|客服|代售处|代售處)[：:]?.{0,60}"
              + "|[A-Za-z0-9.]+@[A-Za-z0-9.]+|www\\.[A-Za-z0-9.]+|https?://");
  private static final Pattern NOTICE =
      Pattern.compile(
          "^(?:讣告|訃告|招聘|招租|公益广告|广告|廣告|天气预报|今日天气|天气|天氣預報|本版导读|導讀|导读|今日导读|导读要目|今日要目|INSIDE|Inside|INDEX|Index)$"
              + "|^(?:分类|便民|供求|招聘|招租|招生|征稿|徵稿|征婚|寻人|尋人|寻物|遗失|遺失|迁址|遷移|更名|开业|開業|拍卖|拍賣|招标|招商"
              + "|减资|減資|注销|清算|债权|債權|催收|解除合同)?(?:启事|啟事|公告|声明|聲明|公示|通告|通知|信息|广告|廣告)$");

  /** Over the list of what stands on the inside pages. */
  private static final Pattern INDEX =
      Pattern.compile("^.{0,4}(?:导读|導讀|要目|INSIDE|Inside|INDEX|Index).{0,2}$");

  /** A line of such a list: it ends with a page. */
  private static final Pattern INDEXED = Pattern.compile("[^0-9。，][A-Z]?[0-9]{1,3}[版页頁]?$");

  /** Labels over briefs. */
  private static final Pattern BRIEFS =
      Pattern.compile(
          "^(?:[\\x{4E00}-\\x{9FFF}]{0,4}(?:简讯|簡訊|短讯|短訊|快讯|短波|拾零|集锦)|要闻简报|简明新闻|新闻速览|新闻速递|一句话新闻)"
              + "(?:总?第[0-9]{1,5}期)?$");

  /** Labels over several items that are no briefs. */
  private static final Pattern LABEL = Pattern.compile("^(?:读者来信|來函照登|副刊)(?:总?第[0-9]{1,5}期)?$");

  private static final Pattern WEATHER =
      Pattern.compile("[0-9lO]{1,2}[℃°][C]?.{0,8}|(?:多云|晴|阴|小雨|阵雨|大雪)(?:转|间).{0,30}[风級级]");

  /** What papers print between articles where room is left, for the common good. */
  private static final Pattern SLOGAN =
      Pattern.compile(
          "^(?:(?:公益广告|讲文明|树新风|文明餐桌|文明出行|文明旅游|光盘行动|节约用水|节约用电|节约粮食|节能减排|低碳生活|绿色出行|厉行节约|反对浪费|图说我们的价值观|珍爱生命|远离毒品|无偿献血|保护环境|爱护环境|爱护公物|关爱未成年人|遵德守礼|诚实守信|从我做起|从你我做起|人人有责|利国利民)[，,、！!·]?){1,3}$");

  private static final Pattern NOTICE_BODY =
      Pattern.compile(
          "(?:公章|专用章|营业执照|许可证|身份证|登记证|执业证|保单)[（(](?:编号|号码|注册号|正本|副本|证号)|不慎遗失|声明作废|特此(?:公告|声明)|登报作废|申请注销|自公告之[日曰]起|申报债权|统一社会信用代码"
              + "|请债权人|自见报之[日曰]起|逾期视为|注册资本由");

  /** A number to ring up, in an offer or at its end. */
  private static final Pattern NUMBER_TO_RING =
      Pattern.compile("(?:电话|電話|手机|热线|熱線)[：:]?[0-9（(-]{5}|[0-9]{7,12}$|联系人[：:]");

  /** Who signs a notice, with the day, or one of both. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:[^，。：；“”]{3,20}(?:公司|厂|廠|店|馆|局|处|處|院|社|中心|学校|集团|委员会|办公室|办事处))?(?:"
              + NUMBER
              + "{4}年"
              + NUMBER
              + "{1,3}月"
              + NUMBER
              + "{1,3}[日曰])?$");

  /** How a small advertisement begins, a gap or a colon behind it: {@code 转让　}. */
  private static final Pattern OFFER =
      Pattern.compile(
          "^[●■◆▲★]?(?:低价|急)?(?:转让|出售|售|出租|招租|求租|求购|招聘|聘|诚聘|招生|征婚|寻人|寻物|招领)(?:[：:]|[ \\x{3000}]{1,2}\\S{4})");

  /** How a notice ends. */
  private static final Pattern NOTICE_END = Pattern.compile("(?:作废|特此(?:声明|公告|通告))。$");

  private static final Pattern PAPER =
      Pattern.compile(
          "^《?[\\x{4E00}-\\x{9FFF}]{1,6}(?:日报|晚报|时报|早报|晨报|新报|商报|都市报|周报|导报|快报|法制报|日報|晚報|時報|新報|公報|青年报|工人报|农民报|大公报|新闻报)》?(?:社出版.{0,20})?$"
              + "|^[\\x{4E00}-\\x{9FFF}]{2,8}[日晚时早晨新商]?报社出版.{0,20}$"
              + "|^[\\x{4E00}-\\x{9FFF}]{2,7}[报報刊](?:社)?第?"
              + NUMBER
              + "{1,3}[版页頁](?:责编|責編|编辑|編輯)?.{0,8}$"
              + "|^(?!Special|By)[A-Z][A-Za-z]*(?:TIMES|DAILY|POST|NEWS|Daily|Times|Post|News)$");

  /** Whose paper it is: {@code 中共青浦县委员会机关报}; a weekday by itself. */
  private static final Pattern ORGAN =
      Pattern.compile("^[^，。：；“”]{2,24}(?:机关报|機關報|主管主办)$|^(?:星期|禮拜|周|週)[一二三四五六日曰天]$");

  /** How the names of papers end; headlines do so, too, so this tells only beside a date. */
  private static final Pattern NAME =
      Pattern.compile(
          "^《?[\\x{4E00}-\\x{9FFF}·]{1,8}(?:[报報刊]|周末|週末|新闻|新聞|晨讯)》?$"
              + "|^(?:The|THE)?[A-Z][A-Za-z&’'-]*(?:Times|Daily|Post|News|Gazette|Courier|Herald|Tribune|Chronicle|Journal|Star"
              + "|Mail|Mercury|Observer|Standard|Express|Weekly|Record|Examiner|Sentinel|Bulletin|Press|Register|Telegraph"
              + "|Guardian|Advertiser)$");

  /** What ends as the name of a paper does and is none. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?:[预預情举舉海简簡喜捷申汇匯警通上呈回电電年战戰急快]|[今昨明]日)[报報]$");

  /** The paper's own telephone numbers and addresses. */
  private static final Pattern OWN =
      Pattern.compile("^(?:本报|本社|报社|新闻热线|报料|爆料|订报|发行|社址|编辑部|總編室|总编室|印刷|承印|零售|定价|定價)");

  private FurnitureCues() {}

  /** Whether an address or telephone number is the paper's, and no advertiser's. */
  static boolean isOfPaper(String compact) {
    return OWN.matcher(compact).find();
  }

  /** Whether a line may be the name of a paper that is in no list: 《河边小报》, {@code The Post}. */
  static boolean mayNamePaper(String compact) {
    return compact.length() <= 40
        && NAME.matcher(compact).find()
        && !NO_NAME.matcher(compact).find();
  }

  /** Whether a line stands over the list of what is on the inside pages. */
  static boolean isIndex(String compact) {
    return INDEX.matcher(compact).find();
  }

  /** Whether a line ends with the page on which a story is. */
  static boolean isIndexed(String compact) {
    return compact.length() <= 40 && INDEXED.matcher(compact).find();
  }

  /** Whether {@code compact} is a label over briefs. */
  static boolean isBriefsLabel(String compact) {
    return compact.length() <= 20 && BRIEFS.matcher(compact).find();
  }

  /** Whether a line has a number to ring up, as offers have at their end. */
  static boolean hasNumberToRing(String compact) {
    return NUMBER_TO_RING.matcher(compact).find();
  }

  /** Whether a line is a firm or an office that signs a notice, or the day. */
  static boolean isSignature(String compact) {
    return compact.length() <= 40 && SIGNED.matcher(compact).find();
  }

  /** Whether a small advertisement begins with {@code text}, its spaces kept. */
  static boolean isOffer(String text) {
    return OFFER.matcher(text).find();
  }

  /** Whether a notice ends with {@code compact}. */
  static boolean endsNotice(String compact) {
    int from = Math.max(0, compact.length() - 8);
    return NOTICE_END.matcher(compact.substring(from)).find();
  }

  /** What kind of furniture a line looks like by its words alone. */
  enum Kind {
    NONE,
    /** Masthead or folio: paper, date, number, page. */
    MASTHEAD,
    /** The line of editors or of addresses at the foot. */
    IMPRINT,
    WEATHER,
    /** A notice's or advertisement's title. */
    NOTICE,
    /** The text of a notice. */
    NOTICE_BODY,
    /** An address or telephone number by itself. */
    CONTACT,
    /** A public-service advertisement. */
    SLOGAN
  }

  /** Whether the first characters of a line have words that give a notice away. */
  static boolean isNoticeBody(String compact) {
    return NOTICE_BODY.matcher(compact.substring(0, Math.min(Cues.REACH, compact.length()))).find();
  }

  static Kind kind(String compact) {
    if (compact.length() > Cues.REACH) {
      return isNoticeBody(compact) ? Kind.NOTICE_BODY : Kind.NONE;
    }
    if (isMasthead(compact)
        || Latin.isDate(compact)
        || LABEL.matcher(compact).find()
        || isBriefsLabel(compact)) {
      return Kind.MASTHEAD;
    }
    if (SLOGAN.matcher(compact).find()) {
      return Kind.SLOGAN;
    }
    if (STAFF.matcher(compact).find()) {
      return Kind.IMPRINT;
    }
    if (NOTICE.matcher(compact).find()) {
      return Kind.NOTICE;
    }
    if (isNoticeBody(compact)) {
      return Kind.NOTICE_BODY;
    }
    if (ADDRESS.matcher(compact).lookingAt()) {
      return Kind.CONTACT;
    }
    return compact.length() <= 60 && WEATHER.matcher(compact).find() ? Kind.WEATHER : Kind.NONE;
  }

  private static boolean isMasthead(String compact) {
    if (compact.length() > 70) {
      return false;
    }
    var date = DATE.matcher(compact);
    if (date.find()) {
      String rest = compact.substring(date.end());
      return (rest.isEmpty() && compact.length() >= 6)
          || WEEKDAY.matcher(compact).find()
          || BEHIND_DATE.matcher(rest).find();
    }
    return LUNAR.matcher(compact).find()
        || ORGAN.matcher(compact).find()
        || FOLIO.matcher(compact).find()
        || ISSUE.matcher(compact).find()
        || PAPER.matcher(compact).find()
        || (WEEKDAY.matcher(compact).find()
            && DATED.matcher(compact).find()
            && !compact.contains("。")
            && !compact.contains("，"));
  }
}
