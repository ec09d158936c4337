package org.pizhu.ui.control;

import java.util.stream.Collectors;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.model.WrittenDate;

/** Fields and what they have in words. */
public final class FieldWords {

  private final Messages messages;

  public FieldWords(Messages messages) {
    this.messages = messages;
  }

  /** What a field is called. */
  public String name(MetadataField field) {
    if (field.isAdded()) {
      return messages.get("field.dc." + field.key());
    }
    return messages.get(switch (field) {
      case HEADLINE -> "field.headline";
      case OUTLET -> "field.outlet";
      case PLACE -> "field.place";
      case DATE -> "field.date";
      case BYLINE -> "field.bylines";
      case CAPTION -> "field.caption";
      default -> "field.credit";
    });
  }

  /** What a field has, a line for each; empty for nothing. */
  public String value(MetadataField field, MetadataValue value) {
    if (value instanceof MetadataValue.People people) {
      return people.people().stream().map(this::person).collect(Collectors.joining("\n"));
    }
    String words = String.join("\n", ((MetadataValue.Words) value).words());
    return field == MetadataField.DATE && !words.isEmpty() ? date(WrittenDate.parse(words).orElseThrow()) : words;
  }

  private String date(WrittenDate date) {
    return date.hasYear() ? messages.date(date) : messages.get("field.date.no-year", messages.date(date));
  }

  private String person(Person person) {
    return (person.outlet() == null
        ? messages.get("field.byline", person.role(), person.name())
        : messages.get("field.byline.of-outlet", person.role(), person.name(), person.outlet())).strip();
  }
}
