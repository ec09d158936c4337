package org.pizhu.html.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.StoryDates;
import org.pizhu.html.openings.SourceLine;
import org.pizhu.html.people.QuotedSpeech;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.Finding;
import org.pizhu.model.FindingReason;
import org.pizhu.model.FoundField;
import org.pizhu.model.Person;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextRange;

/** Puts together what a story says of itself: each with the place where it stands and by what it was found. The same story gives the same. */
public final class StoryFindings {

  /** Roles of those who answer for a story. */
  private static final Set<String> EDITORS = Set.of(
      "责任编辑", "责编", "编辑", "值班编辑", "執行編輯", "执行编辑", "责任編輯", "責任編輯", "責編", "編輯", "本期编辑", "本版编辑", "版面编辑", "栏目编辑", "新媒体编辑", "流程编辑", "见习编辑",
      "网络编辑", "文字编辑", "实习编辑", "Editor", "Web editor");

  private static final Pattern CAPTION_BEGINS = Pattern.compile("[▲△↑▼↓].*|(?:图为|图说|图注|资料图|上图|下图|图片来源|圖為).*", Pattern.DOTALL);

  /** «北京、上海», «Beijing and Suzhou». */
  private static final Pattern SEVERAL = Pattern.compile("、| and ");

  private final Story story;
  private final String text;
  private final List<Finding> found = new ArrayList<>();

  private StoryFindings(Story story) {
    this.story = story;
    text = story.text();
  }

  /** What a story says of itself: by field, within a field in reading order. What it doesn't say is not there. */
  public static List<Finding> of(Story story) {
    StoryFindings findings = new StoryFindings(story);
    findings.headline();
    findings.outlet();
    findings.place();
    findings.date();
    findings.people();
    findings.source();
    findings.subheadings();
    story.figures().forEach(findings::figure);
    findings.found.addAll(QuotedSpeech.find(story.text(), findings.blocks(block -> block.kind() != BlockKind.SUBHEADING)));
    return List.copyOf(findings.found);
  }

  private List<TextRange> blocks(java.util.function.Predicate<Block> which) {
    return story.blocks().stream().filter(block -> block.kind().isBody()).filter(which).map(Block::range).toList();
  }

  private void add(FoundField field, String value, @Nullable TextRange range, FindingReason reason) {
    found.add(new Finding(field, value, range, reason));
  }

  private void headline() {
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.HEADLINE) {
        add(FoundField.HEADLINE, block.range().of(text), block.range(),
            story.headlineCut() ? FindingReason.HEADLINE_CUT : FindingReason.HEADLINE);
      }
    }
  }

  private void outlet() {
    String outlet = story.outlet();
    Dateline dateline = story.dateline();
    if (outlet == null) {
      return;
    }
    if (dateline != null && outlet.equals(dateline.outlet())) {
      int at = text.indexOf(outlet, dateline.range().start());
      add(FoundField.OUTLET, outlet, new TextRange(at, at + outlet.length()), FindingReason.DATELINE);
      return;
    }
    for (Byline byline : story.bylines()) {
      if (outlet.equals(byline.outlet())) {
        int at = text.lastIndexOf(outlet, byline.range().start());
        add(FoundField.OUTLET, outlet, at < 0 ? byline.range() : new TextRange(at, at + outlet.length()), FindingReason.BEFORE_ROLE);
        return;
      }
    }
    if (story.page() != null && (outlet.equals(story.page().outlet()) || outlet.equals(story.page().site()))) {
      add(FoundField.OUTLET, outlet, null, FindingReason.PAGE);
      return;
    }
    if (story.source() != null) {
      add(FoundField.OUTLET, outlet, story.source(), FindingReason.LABELLED_OUTLET);
      return;
    }
    story.figures().stream().filter(figure -> figure.credit() != null && outlet.equals(figure.credit().outlet())).findFirst()
        .ifPresent(figure -> {
          int at = text.indexOf(outlet, figure.credit().range().start());
          found.add(new Finding(
              FoundField.OUTLET, outlet, "", null, new TextRange(at, at + outlet.length()), figure.number(), FindingReason.OF_PICTURE));
        });
  }

  private void place() {
    Dateline dateline = story.dateline();
    if (dateline != null && dateline.place() != null) {
      int at = dateline.range().start();
      for (String place : SEVERAL.split(dateline.place())) {
        at = text.indexOf(place, at);
        add(FoundField.PLACE, place, new TextRange(at, at + place.length()),
            dateline.monthDay() == null ? FindingReason.DATELINE_UNDATED : FindingReason.DATELINE);
        at += place.length();
      }
    } else if (story.page() != null && story.page().place() != null) {
      add(FoundField.PLACE, story.page().place(), null, FindingReason.PAGE);
    }
  }

  private void date() {
    StoryDate date = story.date();
    Dateline dateline = story.dateline();
    if (date == null) {
      if (dateline != null && dateline.monthDay() != null) {
        add(FoundField.DATE, dateline.monthDay().toString(), dateline.range(), FindingReason.DATELINE);
      }
      return;
    }
    String day = date.date().toString();
    if (date.evidence().contains(DateEvidence.TEXT)) {
      TextRange line = StoryDates.line(text, blocks(block -> true), dateline);
      add(FoundField.DATE, day, line, FindingReason.FULL_DATE);
    } else if (date.evidence().contains(DateEvidence.DATELINE) && dateline != null) {
      add(FoundField.DATE, day, dateline.range(),
          date.evidence().size() > 1 ? FindingReason.SEVERAL_AGREE : FindingReason.DATELINE);
    } else if (date.evidence().contains(DateEvidence.PAGE)) {
      add(FoundField.DATE, day, null, FindingReason.PAGE);
    } else {
      int figure = story.figures().stream().filter(one -> date.date().equals(one.imageDate())).findFirst().map(Figure::number).orElse(0);
      found.add(new Finding(FoundField.DATE, day, "", null, null, figure, FindingReason.PICTURE_NAMES));
    }
  }

  private void people() {
    List<Finding> people = new ArrayList<>();
    for (Byline byline : story.bylines()) {
      people.add(new Finding(
          FoundField.BYLINE, byline.name(), byline.role(), byline.outlet(), byline.range(), 0, reason(byline)));
    }
    for (Person person : story.page() == null ? List.<Person>of() : story.page().people()) {
      if (people.stream().noneMatch(one -> one.value().equals(person.name()) && (one.range() != null || one.who().equals(person.role())))) {
        people.add(new Finding(
            FoundField.BYLINE, person.name(), person.role(), person.outlet(), null, 0, FindingReason.PAGE));
      }
    }
    found.addAll(people);
    for (Finding one : people) {
      if (EDITORS.contains(one.who())) {
        found.add(new Finding(FoundField.EDITOR, one.value(), one.who(), one.outlet(), one.range(), 0, one.reason()));
      }
    }
  }

  /** By what stands before a name. */
  private FindingReason reason(Byline byline) {
    String name = byline.name();
    if (!Names.isChineseName(name) && name.indexOf('·') < 0 && !name.matches("[A-Za-z .'’-]+")) {
      return FindingReason.UNUSUAL_NAME;
    }
    int line = text.lastIndexOf('\n', byline.range().start()) + 1;
    int open = -1;
    for (int i = byline.range().start() - 1; i >= line && !Brackets.isClose(text.charAt(i)); i--) {
      if (Brackets.isOpen(text.charAt(i))) {
        open = i;
        break;
      }
    }
    if (open > line) {
      return FindingReason.BRACKET;
    }
    String before = text.substring(line, byline.range().start());
    return before.matches("(?s).*[:：/／|｜丨]\\s?") ? FindingReason.LABEL : FindingReason.ROLE;
  }

  private void source() {
    Finding source = SourceLine.find(text, blocks(block -> true));
    if (source != null) {
      found.add(source);
    } else if (story.page() != null && story.page().outlet() != null) {
      add(FoundField.SOURCE, story.page().outlet(), null, FindingReason.PAGE);
    }
  }

  private void subheadings() {
    for (TextRange range : blocks(block -> block.kind() == BlockKind.SUBHEADING)) {
      add(FoundField.SUBHEADING, range.of(text), range, FindingReason.HEADING);
    }
  }

  private void figure(Figure figure) {
    TextRange caption = figure.caption();
    Credit credit = figure.credit();
    if (caption != null) {
      boolean formal = credit != null || CAPTION_BEGINS.matcher(caption.of(text)).matches();
      found.add(new Finding(
          FoundField.CAPTION, caption.of(text), "", null, caption, figure.number(),
          formal ? FindingReason.CAPTION_FORM : FindingReason.BESIDE_PICTURE));
    }
    if (credit != null) {
      char last = text.charAt(credit.range().end() - 1);
      found.add(new Finding(
          FoundField.CREDIT, credit.name(), credit.role(), credit.outlet(), credit.range(), figure.number(),
          Brackets.isClose(last) || credit.outlet() != null ? FindingReason.CREDIT_BRACKET : FindingReason.CREDIT_WORDS));
    }
  }
}
