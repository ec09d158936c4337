package org.pizhu.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.ChartGroup;
import org.pizhu.model.Codebook;
import org.pizhu.model.CountUnit;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.Timeline.Counted;
import org.pizhu.ui.control.Colors;

/** The parts of columns in words and colours. */
final class GroupWords {

  /** For tags without a colour of their own, in this order: neighbours are far apart. Those that a tag has itself are left out. */
  private static final List<TagColor> CYCLE = List.of(
      TagColor.BLUE, TagColor.ORANGE, TagColor.GREEN, TagColor.PURPLE, TagColor.YELLOW, TagColor.TEAL, TagColor.PINK);
  private static final String PLAIN = "tag-blue";
  private static final String OTHERS = "soft";
  private static final String UNTAGGED = "line-strong";

  private final Messages messages;
  private final CountUnit unit;
  private final List<ChartGroup> groups;
  private final List<ColumnPlot.Part> legend = new ArrayList<>();

  /**
   * @param unit what is counted
   */
  GroupWords(Messages messages, CountUnit unit, Codebook codebook, List<ChartGroup> groups) {
    this.messages = messages;
    this.unit = unit;
    this.groups = groups;
    List<TagColor> free = new ArrayList<>(CYCLE);
    groups.forEach(group -> free.remove(own(group, codebook)));
    for (ChartGroup group : groups) {
      legend.add(part(group, codebook, free));
    }
  }

  private static @Nullable TagColor own(ChartGroup group, Codebook codebook) {
    return group instanceof ChartGroup.OfTag of ? codebook.byId(of.tagId()).map(Tag::color).orElse(null) : null;
  }

  private ColumnPlot.Part part(ChartGroup group, Codebook codebook, List<TagColor> free) {
    if (group instanceof ChartGroup.OfColor of) {
      return new ColumnPlot.Part(Colors.name(messages, of.color()), of.color().key() + "-line");
    }
    if (group instanceof ChartGroup.OfTag of) {
      TagColor own = own(group, codebook);
      // There are never more tags than colours of the cycle.
      TagColor color = own == null ? free.remove(0) : own;
      return new ColumnPlot.Part(codebook.byId(of.tagId()).map(Tag::name).orElse(""), "tag-" + color.key());
    }
    if (group instanceof ChartGroup.OfTags) {
      return new ColumnPlot.Part(messages.get("chart.group.others"), OTHERS);
    }
    if (group instanceof ChartGroup.Untagged) {
      return new ColumnPlot.Part(messages.get("chart.group.untagged"), UNTAGGED);
    }
    return new ColumnPlot.Part(messages.get("chart.counts." + Units.name(unit)), PLAIN);
  }

  List<ColumnPlot.Part> legend() {
    return legend;
  }

  /**
   * A column.
   *
   * @param key of its item
   * @param name what stands below it
   * @param words what it is, in a tooltip
   * @param counted its numbers
   * @param destination what is behind all of it
   */
  ColumnPlot.Column column(String key, String name, String words, Counted counted, Destination destination) {
    List<@Nullable Item> items = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int number = counted.parts().get(i);
      items.add(number == 0 ? null : new Item(
          key + " " + groups.get(i).key(),
          messages.get("chart.part.words", words, legend.get(i).name(), Units.words(messages, unit, number)),
          new Destination(destination.scope(), groups.get(i).narrow(destination.filter()))));
    }
    Item whole = counted.annotations() == 0
        ? null
        : new Item(key, messages.get("chart.column.words", words, Units.words(messages, unit, counted.annotations())), destination);
    return new ColumnPlot.Column(name, counted.annotations(), counted.parts(), whole, items);
  }
}
