package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.exporter.json.JsonOut;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.Source;
import org.pizhu.model.StoryOrigin;

/**
 * The log as PROV-JSON: files and stories are entities, acts that stand are activities, people and versions of the program are agents. A story is
 * derived from its files, and a correction is a revision of what it corrects.
 */
final class ProvJson implements ProvenanceWriter {

  private static final String OWN = "https://pizhu.org/ns#";

  @Override
  public void write(ProvenanceLog log, ExportLanguage language, OutputStream out) throws IOException {
    new Document(log, new JsonOut(out)).write();
  }

  /** A relation: the names of its members and what they are. */
  private record Relation(Map<String, String> members, boolean isRevision) {}

  /** One document under way. */
  private static final class Document {

    private final ProvenanceLog log;
    private final JsonOut json;
    private final List<ProvenanceAct> acts;
    /** People by number, in the order in which they first did something. */
    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final Set<String> programs = new LinkedHashSet<>();
    private int relations;

    Document(ProvenanceLog log, JsonOut json) {
      this.log = log;
      this.json = json;
      acts = log.acts().stream().filter(act -> act.line().state() == EditLine.State.DONE).toList();
      for (ProvenanceAct act : acts) {
        people.putIfAbsent(act.line().by(), people.size() + 1);
        if (act.version() != null) {
          programs.add(act.version());
        }
      }
    }

    void write() throws IOException {
      json.beginItem();
      json.begin("prefix");
      json.text("pizhu", OWN);
      json.text("prov", "http://www.w3.org/ns/prov#");
      json.text("xsd", "http://www.w3.org/2001/XMLSchema#");
      json.end();
      entities();
      activities();
      agents();
      derivations();
      actsOnStories();
      associations();
      json.end();
      json.lineBreak();
      json.flush();
    }

    private void entities() throws IOException {
      json.begin("entity");
      for (Source source : log.sources()) {
        begin(source(source.id()));
        type("pizhu:Source");
        attribute("prov:label", source.name());
        attribute("prov:location", source.location());
        attribute("pizhu:sha256", source.sha256());
        attribute("pizhu:size", "xsd:long", Long.toString(source.size()));
        attribute("pizhu:imported", "xsd:dateTime", source.imported().toString());
        json.end();
      }
      for (StoryOrigin story : log.stories()) {
        begin(story(story.id()));
        type("pizhu:Story");
        attribute("prov:label", story.headline());
        attribute("pizhu:number", "xsd:long", Long.toString(story.number()));
        attribute("pizhu:sha256", story.sha256());
        json.end();
      }
      json.end();
    }

    private void activities() throws IOException {
      json.begin("activity");
      for (ProvenanceAct act : acts) {
        EditLine line = act.line();
        begin(act(line));
        type("pizhu:" + line.kind().key());
        attribute("prov:label", line.subject());
        json.text("prov:startTime", line.at().toString());
        json.text("prov:endTime", line.at().toString());
        json.end();
      }
      json.end();
    }

    private void agents() throws IOException {
      json.begin("agent");
      for (Map.Entry<String, Integer> person : people.entrySet()) {
        begin(person(person.getKey()));
        type("prov:Person");
        attribute("prov:label", person.getKey());
        json.end();
      }
      for (String version : programs) {
        begin(program(version));
        type("prov:SoftwareAgent");
        attribute("prov:label", "Pizhu " + version);
        json.end();
      }
      json.end();
    }

    private void derivations() throws IOException {
      Set<Long> told = new LinkedHashSet<>();
      log.stories().forEach(story -> told.add(story.id()));
      json.begin("wasDerivedFrom");
      for (StoryOrigin story : log.stories()) {
        derived(story, source(story.source()), false);
        for (long other : story.others()) {
          derived(story, source(other), false);
        }
        Long corrects = story.corrects();
        if (corrects != null && told.contains(corrects)) {
          derived(story, story(corrects), true);
        }
      }
      json.end();
    }

    private void derived(StoryOrigin story, String from, boolean isRevision) throws IOException {
      relation(new Relation(members("prov:generatedEntity", story(story.id()), "prov:usedEntity", from), isRevision));
    }

    /** An import makes stories of files; any other act works on stories. */
    private void actsOnStories() throws IOException {
      Set<Long> told = new LinkedHashSet<>();
      log.stories().forEach(story -> told.add(story.id()));
      Set<Long> files = new LinkedHashSet<>();
      log.sources().forEach(source -> files.add(source.id()));
      json.begin("wasGeneratedBy");
      // A story that came in again after it was taken out has several imports; it is made by the first.
      Set<Long> made = new LinkedHashSet<>();
      for (ProvenanceAct act : acts) {
        for (long story : act.line().kind() == EditKind.IMPORT_STORIES ? act.stories() : List.<Long>of()) {
          if (told.contains(story) && made.add(story)) {
            relation(new Relation(members("prov:entity", story(story), "prov:activity", act(act.line())), false));
          }
        }
      }
      json.end();
      json.begin("used");
      for (ProvenanceAct act : acts) {
        for (long source : act.sources()) {
          if (files.contains(source)) {
            relation(new Relation(members("prov:activity", act(act.line()), "prov:entity", source(source)), false));
          }
        }
        for (long story : act.line().kind() == EditKind.IMPORT_STORIES ? List.<Long>of() : act.stories()) {
          if (told.contains(story)) {
            relation(new Relation(members("prov:activity", act(act.line()), "prov:entity", story(story)), false));
          }
        }
      }
      json.end();
    }

    private void associations() throws IOException {
      json.begin("wasAssociatedWith");
      for (ProvenanceAct act : acts) {
        relation(new Relation(members("prov:activity", act(act.line()), "prov:agent", person(act.line().by())), false));
        if (act.version() != null) {
          relation(new Relation(members("prov:activity", act(act.line()), "prov:agent", program(act.version())), false));
        }
      }
      json.end();
    }

    private static Map<String, String> members(String first, String one, String second, String other) {
      Map<String, String> members = new LinkedHashMap<>();
      members.put(first, one);
      members.put(second, other);
      return members;
    }

    private void relation(Relation relation) throws IOException {
      begin("_:r" + ++relations);
      for (Map.Entry<String, String> member : relation.members().entrySet()) {
        json.text(member.getKey(), member.getValue());
      }
      if (relation.isRevision()) {
        type("prov:Revision");
      }
      json.end();
    }

    private void begin(String name) throws IOException {
      json.lineBreak();
      json.begin(name);
    }

    private void type(String name) throws IOException {
      attribute("prov:type", "prov:QUALIFIED_NAME", name);
    }

    private void attribute(String name, String value) throws IOException {
      json.texts(name, List.of(value));
    }

    /** Values stand in arrays, also one by itself: ProvToolbox 2.2 reads no other ones, and takes a number for none. */
    private void attribute(String name, String type, String value) throws IOException {
      json.beginArray(name);
      json.beginItem();
      json.text("$", value);
      json.text("type", type);
      json.end();
      json.endArray();
    }

    private static String source(long id) {
      return "pizhu:source-" + id;
    }

    private static String story(long id) {
      return "pizhu:story-" + id;
    }

    private static String act(EditLine line) {
      return "pizhu:act-" + line.id();
    }

    private String person(String name) {
      return "pizhu:person-" + people.get(name);
    }

    private static String program(String version) {
      return "pizhu:program-" + version;
    }
  }
}
