package app.meipi.ingest;

import java.util.Random;

/** Sentences of invented newspapers, and texts put together from them by chance. */
final class Newsprint {
  static final String SIMPLIFIED =
      """
      本报青石岭讯（记者 杜若川）入秋以来，青石岭市把粮食烘干作为头等大事，全市一百二十座烘干塔昼夜不停。
      “去年这个时候还在路边晒玉米，今年一车粮食三个小时就能入库。”种粮大户老温算了一笔账。
      市农业农村局负责人表示，下一步将完善仓储设施，降低农户成本，让丰收的粮食颗粒归仓。
      据统计，前三季度该市规模以上工业增加值同比增长6.8%，高技术制造业投资增长14.2%。
      老城区的梧桐树下，修鞋匠、配钥匙的、卖豆花的挤在一条窄巷里，烟火气十足。
      记者走访发现，部分小区电梯老化、停车困难，居民反映强烈，街道办事处已着手摸排。
      昨日凌晨，渡口镇发生轻微地震，没有人员伤亡报告，铁路、公路运行正常。
      图书馆里灯火通明，备考的学生、读报的老人各安其位，窗外雨声淅沥。
      会议强调，要坚持问题导向，压实各方责任，确保安全生产形势持续稳定。
      球队主教练说：“赢球靠的是整体，不是某一个人。”下一轮他们将客场挑战海湾队。
      专家提醒，寒潮来袭，心脑血管疾病患者应注意保暖，避免清晨剧烈运动。
      一部讲述戍边战士的话剧在省大剧院首演，三个小时里掌声响起十余次。
      """;

  static final String TRADITIONAL =
      """
      【本報訊】漁灣區一幢舊式工廈昨晚起火，濃煙沖天，消防處接報後派出十二輛消防車到場灌救。
      記者陳曉嵐／雲港報導：市議會昨天審查明年度總預算，朝野為捷運延伸線經費爭論不休。
      氣象局表示，受東北季風影響，北部及東半部地區有局部短暫雨，早晚溫差大，請民眾注意添衣。
      「我們不會放棄任何一位學生。」校長在畢業典禮上說，偏鄉學校更需要社會的關懷與資源。
      財經界人士認為，匯率波動將影響出口廠商獲利，建議業者及早避險。
      夜市攤商聯合會決定，自下月起全面停用塑膠袋，違者將依規定處罰。
      港口貨櫃吞吐量連續三個月下滑，運輸業界憂慮，盼當局檢討收費。
      這齣粵劇由兩位老倌擔綱，鑼鼓響處，滿座觀眾屏息靜聽。
      據瞭解，該名男子於凌晨時分駕車經過隧道時，疑因閃避路面雜物而失控撞欄。
      醫院管理局發言人回應查詢時表示，已就事件展開調查，並會向家屬交代。
      體育館內座無虛席，地主隊以八十七比八十五險勝，球迷歡聲雷動。
      作家憶述童年往事，筆下的巷弄、簷滴、蟬聲，都帶著一點鹹鹹的海風。
      """;

  private Newsprint() {}

  /** From {@code least} to {@code most} characters of {@code sentences}, cut anywhere. */
  static String cut(String sentences, int least, int most, Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(least, most + 1);
    while (text.length() < length) {
      int start = random.nextInt(sentences.length());
      int end = Math.min(sentences.length(), start + random.nextInt(least, 2 * least));
      text.append(sentences, start, end);
    }
    return text.substring(0, length);
  }
}
