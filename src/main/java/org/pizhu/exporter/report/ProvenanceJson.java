package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.json.JsonOut;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.model.EditLine;
import org.pizhu.model.ProgramVersion;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.Source;
import org.pizhu.model.StoryOrigin;

/** All that the log says, as one object of JSON, a source, a story or an act a line. */
final class ProvenanceJson implements ProvenanceWriter {

  @Override
  public void write(ProvenanceLog log, ExportLanguage language, OutputStream out) throws IOException {
    JsonOut json = new JsonOut(out);
    json.beginItem();
    json.text("library", log.library());
    json.text("written", log.written().toString());
    json.beginArray("versions");
    for (ProgramVersion version : log.versions()) {
      json.lineBreak();
      json.beginItem();
      json.text("version", version.version());
      json.text("since", version.since().toString());
      json.end();
    }
    json.endArray();
    json.beginArray("sources");
    for (Source source : log.sources()) {
      json.lineBreak();
      source(json, source);
    }
    json.endArray();
    json.beginArray("stories");
    for (StoryOrigin story : log.stories()) {
      json.lineBreak();
      story(json, story);
    }
    json.endArray();
    json.beginArray("acts");
    for (ProvenanceAct act : log.acts()) {
      json.lineBreak();
      act(json, act);
    }
    json.endArray();
    json.end();
    json.lineBreak();
    json.flush();
  }

  private static void source(JsonOut json, Source source) throws IOException {
    json.beginItem();
    json.number("id", source.id());
    json.text("name", source.name());
    json.text("location", source.location());
    json.text("sha256", source.sha256());
    json.number("size", source.size());
    json.text("charset", source.charset());
    json.text("imported", source.imported().toString());
    json.end();
  }

  private static void story(JsonOut json, StoryOrigin story) throws IOException {
    json.beginItem();
    json.number("id", story.id());
    json.text("headline", story.headline());
    json.number("source", story.source());
    json.number("number", story.number());
    json.text("sha256", story.sha256());
    if (!story.others().isEmpty()) {
      json.numbers("alsoIn", story.others());
    }
    if (story.corrects() != null) {
      json.number("corrects", story.corrects());
    }
    json.end();
  }

  private static void act(JsonOut json, ProvenanceAct act) throws IOException {
    EditLine line = act.line();
    json.beginItem();
    json.number("id", line.id());
    json.text("act", line.kind().key());
    json.text("subject", line.subject());
    json.text("by", line.by());
    json.text("at", line.at().toString());
    json.textUnlessEmpty("version", act.version());
    json.text("state", line.state() == EditLine.State.DONE ? "done" : "undone");
    json.number("changes", line.changes());
    json.numbers("stories", act.stories());
    json.numbers("sources", act.sources());
    json.end();
  }
}
