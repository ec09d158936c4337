package org.pizhu.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;

/** The fields that can be named in a search, with their names in English and Chinese; the first of each is the one to offer. */
public enum QueryField {
  HEADLINE(SearchField.HEADLINE, "headline", "标题", "標題", "title"),
  CAPTION(SearchField.CAPTION, "caption", "图说", "圖說", "图注", "圖註", "图片说明"),
  BYLINE(SearchField.BYLINE, "byline", "署名", "作者", "记者", "記者", "author"),
  CREDIT(SearchField.CREDIT, "credit", "摄影", "攝影", "供图"),
  OUTLET(SearchField.OUTLET, "outlet", "来源", "來源", "媒体", "媒體"),
  BODY(SearchField.BODY, "body", "正文"),
  TAG(SearchField.TAG, "tag", "标签", "標籤"),
  NOTE(SearchField.NOTE, "note", "笔记", "筆記", "批注"),
  MEMO(SearchField.MEMO, "memo", "备忘", "備忘"),
  METADATA(SearchField.METADATA, "metadata", "著录", "著錄", "元数据", "dc"),
  DATE(null, "date", "日期"),
  HAS(null, "has", "有"),
  IS(null, "is", "是"),
  FAMILY(null, "family", "版本", "versions");

  private final @Nullable SearchField field;
  private final List<String> names;

  QueryField(@Nullable SearchField field, String... names) {
    this.field = field;
    this.names = List.of(names);
  }

  /** The part of a story that it stands for; null for what is a condition. */
  public @Nullable SearchField field() {
    return field;
  }

  /** Its English name. */
  public String english() {
    return names.get(0);
  }

  /** Its Chinese name. */
  public String chinese() {
    return names.get(1);
  }

  /** All its names. */
  public List<String> names() {
    return names;
  }

  /** The field of a name; case doesn't count. */
  public static Optional<QueryField> named(String name) {
    return find(values(), QueryField::names, name);
  }

  /** What {@code has:} may be followed by, with its names in English and Chinese. */
  public enum ThingName {
    IMAGE(Thing.IMAGE, "image", "图片", "圖片", "picture"),
    NOTE(Thing.NOTE, "note", "笔记", "筆記"),
    TAG(Thing.TAG, "tag", "标签", "標籤"),
    ANNOTATION(Thing.ANNOTATION, "annotation", "批注", "批註"),
    MEMO(Thing.MEMO, "memo", "备忘", "備忘"),
    DATE(Thing.DATE, "date", "日期"),
    BYLINE(Thing.BYLINE, "byline", "署名", "作者"),
    VERSIONS(Thing.VERSIONS, "versions", "版本", "version", "family");

    private final Thing thing;
    private final List<String> names;

    ThingName(Thing thing, String... names) {
      this.thing = thing;
      this.names = List.of(names);
    }

    public Thing thing() {
      return thing;
    }

    /** Its names, the English one first, then the Chinese one. */
    public List<String> names() {
      return names;
    }

    static Optional<Thing> named(String name) {
      return find(values(), ThingName::names, name).map(ThingName::thing);
    }
  }

  /** What {@code is:} may be followed by, with its names in English and Chinese. */
  public enum StateName {
    UNREAD(State.UNREAD, "unread", "未读", "未讀"),
    READ(State.READ, "read", "已读", "已讀"),
    STARRED(State.STARRED, "starred", "星标", "星標"),
    TODO(State.TODO, "todo", "待办", "待辦");

    private final State state;
    private final List<String> names;

    StateName(State state, String... names) {
      this.state = state;
      this.names = List.of(names);
    }

    public State state() {
      return state;
    }

    /** Its names, the English one first, then the Chinese one. */
    public List<String> names() {
      return names;
    }

    static Optional<State> named(String name) {
      return find(values(), StateName::names, name).map(StateName::state);
    }
  }

  /** What {@code family:} may be followed by beside a number, with its names in English and Chinese. */
  public enum FamilyName {
    YES("yes", "有", "是"),
    NO("no", "无", "無", "否");

    private final List<String> names;

    FamilyName(String... names) {
      this.names = List.of(names);
    }

    /** Its names, the English one first, then the Chinese one. */
    public List<String> names() {
      return names;
    }

    static Optional<FamilyName> named(String name) {
      return find(values(), FamilyName::names, name);
    }
  }

  private static <T> Optional<T> find(T[] values, java.util.function.Function<T, List<String>> names, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values).filter(value -> names.apply(value).contains(wanted)).findFirst();
  }
}
