package org.pizhu.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.Figure;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** Corrects and completes the metadata of stories, by chance. */
public final class RandomMetadata {

  public static final List<String> WORDS = List.of("武汉抗疫", "标题1", "𠮷野日报", "Hubei Daily", " 捐　款 ", "张三", "社区");
  private static final List<String> DATES = List.of("2020-03-12", "2020-03", "2020", "--03-12");
  private static final List<String> ROLES = List.of("记者", "通讯员", "");

  private RandomMetadata() {}

  public static void act(Library library, Random random, List<Long> stories) {
    List<Long> some = random.nextBoolean()
        ? List.of(pick(random, stories))
        : stories.stream().filter(id -> random.nextBoolean()).toList();
    MetadataKey key = key(library, random, stories);
    boolean canAdd = key.field().isRepeatable();
    MetadataAct act = switch (random.nextInt(canAdd ? 4 : 3)) {
      case 0 -> MetadataAct.asFound(key);
      case 3 -> MetadataAct.add(key, value(random, key.field()));
      default -> MetadataAct.set(key, value(random, key.field()));
    };
    library.metadata().run(some, act, Progress.NONE);
  }

  private static MetadataKey key(Library library, Random random, List<Long> stories) {
    MetadataField field = pick(random, List.of(MetadataField.values()));
    if (!field.isOfFigure()) {
      return MetadataKey.of(field);
    }
    Story story = library.story(pick(random, stories)).story();
    List<Figure> figures = story.figures();
    return figures.isEmpty() ? MetadataKey.of(MetadataField.HEADLINE) : MetadataKey.of(field, story, pick(random, figures));
  }

  private static MetadataValue value(Random random, MetadataField field) {
    int most = field.isRepeatable() ? 3 : 1;
    int count = random.nextInt(most + 1);
    List<Person> people = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(new Person(pick(random, ROLES), pick(random, WORDS), random.nextBoolean() ? null : pick(random, WORDS)));
      words.add(pick(random, field == MetadataField.DATE ? DATES : WORDS));
    }
    return field.isOfPeople() ? new MetadataValue.People(people) : new MetadataValue.Words(words);
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
