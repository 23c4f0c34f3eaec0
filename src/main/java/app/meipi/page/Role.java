package app.meipi.page;

import java.util.Locale;

/** What a part is to its item, in the words of the trade. */
public enum Role {
  /** 引题, the smaller line above the headline; also a label over one article, as 社论. */
  KICKER,
  /** 主题. */
  HEADLINE,
  /** 副题, the line below the headline. */
  DECK,
  /** 署名, one line of it. */
  BYLINE,
  /** 电头, the opening of a first paragraph that says where, when and by whom. */
  DATELINE,
  /** 正文, one paragraph, joined over column ends. */
  PARAGRAPH,
  /** 小标题. */
  SUBHEAD,
  /** 转版 or 接版. */
  JUMP,
  /** 编者按, a pull quote or a footnote. */
  NOTE,
  /** 图片说明. */
  CAPTION,
  /** 摄影, who took the picture. */
  CREDIT,
  /** What belongs to no item: masthead 报头, folio 版次, editors' line 责编, weather, notices. */
  FURNITURE;

  /** The name used in files, lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is part of the head block: kicker, headline or deck. */
  public boolean isHead() {
    return this == KICKER || this == HEADLINE || this == DECK;
  }
}
