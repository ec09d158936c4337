package org.pizhu.model;

/**
 * What went wrong, told to the archivist in one sentence from the bundles under {@link #key()}. The names are stored in the reports of imports:
 * never rename one.
 */
public enum ProblemKind {
  // Files that were to be read
  FILE_NOT_FOUND,
  FILE_NOT_READABLE,
  FILE_IS_FOLDER,
  /** A pipe or a device: it can be read once, and a file is read twice. */
  FILE_IS_STREAM,
  FOLDER_NOT_FOUND,
  /** A link in a folder that leads out of it; what it leads to is not read. */
  LINK_OUTSIDE,
  /** A folder in which there is nothing to import. */
  FOLDER_WITHOUT_STORIES,
  FILE_EMPTY,
  FILE_NOT_TEXT,
  FILE_HAS_NO_STORIES,
  /** Argument: the encoding it was read in. */
  FILE_READ_AS,
  /** Lines of a story are in another encoding than the rest of the file. Argument: the encoding they were read in. */
  STORY_READ_AS,
  /** Bytes that are not of the file's encoding stand as U+FFFD. Argument: how many. */
  FILE_BAD_CHARACTERS,
  FILE_CHANGED_WHILE_READ,
  /** The program failed on it, as the log tells; what was read before stays. */
  FILE_FAILED,
  /** A record of a web archive that can't be read; what stands for the line is its place among the records. */
  ARCHIVE_RECORD_BROKEN,
  /** A file in which pictures were to be looked for, and which is no archive that can be looked into. */
  ARCHIVE_UNKNOWN,
  /** A RAR, in which pictures were to be looked for: there is no free program to unpack all of its kinds. */
  ARCHIVE_IS_RAR,
  /** Arguments: its size in bytes, the limit in bytes. */
  FILE_TOO_LARGE,
  /** A file that ends before it should; what came before was read. */
  FILE_CUT,
  /** Argument: the name of a part of the file, which can't be read. */
  FILE_PART_BROKEN,
  /** Argument: the name of a part of the file, which leads out of it. */
  FILE_PART_OUTSIDE,
  /** Arguments: the name of a part of the file, the limit in bytes. */
  FILE_PART_TOO_LARGE,
  /** A packed file in which there is neither a web archive nor a book. */
  FILE_PACKED_UNKNOWN,
  /** A packed archive that unpacks to more than any of its size. Argument: how many bytes were read of it. */
  FILE_UNPACKS_TOO_MUCH,
  /** Parts of a message lie deeper in each other than any message needs. Argument: the limit. */
  FILE_NESTED_TOO_DEEP,
  /** XML that declares what stands for other words: none of it was looked up. */
  FILE_DECLARES_ENTITIES,
  /** An entry of a file without a text. Argument: its headline. */
  ITEM_WITHOUT_TEXT,
  /** An entry of a table or feed in which nothing is known as headline or text. */
  ITEM_EMPTY,
  /** Argument: what stands for a date and is none. */
  ITEM_DATE_NOT_VALID,
  /** A table in which no column holds a text. Argument: its columns. */
  TABLE_WITHOUT_TEXT,
  /** Arguments: the column that it doesn't have, those that it has. */
  TABLE_WITHOUT_COLUMN,
  /** A row that can't be read. */
  TABLE_ROW_BROKEN,
  /** A row has more cells than the table has columns; those beyond are left out. Argument: their first words. */
  TABLE_ROW_TOO_LONG,
  /** A quotation mark is opened and never closed, so that the rest of the table is not read. */
  TABLE_OPEN_QUOTE,
  /** Argument: the number or the address of a page that was asked for. */
  PAGE_NOT_IN_FILE,
  // Codebooks that were to be read
  /** Neither a REFI-QDA codebook nor a table. */
  CODEBOOK_UNKNOWN_FORMAT,
  /** Argument: its size in bytes, the limit in bytes. */
  CODEBOOK_TOO_LARGE,
  /** The XML is not well-formed. */
  CODEBOOK_BROKEN,
  /** The table has no column of paths or names. */
  CODEBOOK_NO_COLUMNS,
  /** The file has no tags. */
  CODEBOOK_EMPTY,
  CODEBOOK_TAG_UNNAMED,
  /** Argument: what stands for a colour. */
  CODEBOOK_BAD_COLOR,
  /** Argument: what stands for a key. */
  CODEBOOK_BAD_KEY,
  /** A quotation mark is opened and never closed. */
  CODEBOOK_OPEN_QUOTE,
  /** Arguments: the name in the file, the name it got. */
  CODEBOOK_NAME_CHANGED,
  /** Argument: the tag, whose name in the file is taken where it would go. */
  CODEBOOK_TAG_STAYED,
  /** Argument: the name that two tags of the file have in the same place. */
  CODEBOOK_TAGS_JOINED,
  /** Arguments: the key, the tag that has it. */
  CODEBOOK_KEY_TAKEN,
  // Annotations of files that were to be read
  /** Arguments: how many are new, known, others here, moved, to be placed by a person, without a story. */
  NOTES_TAKEN,
  /** From a line on, or as a whole. */
  NOTES_BROKEN,
  /** Something that should be an annotation and is none. */
  NOTE_BROKEN,
  /** Arguments: its words, the headline of the story that the library doesn't have. */
  NOTE_WITHOUT_STORY,
  /** Argument: its words, which stand in another place or are changed there. */
  NOTE_MOVED,
  /** Argument: its words, whose place a person has to find. */
  NOTE_ASKED,
  /** It is in the library otherwise, and was changed later in the file. Argument: its words. */
  NOTE_NEWER,
  /** It is in the library otherwise, and was changed later there. Argument: its words. */
  NOTE_OLDER,
  /** A note of a project of which no source, passage or tag speaks, left out. Argument: its name, else its first words. */
  NOTE_OF_NOTHING,
  /** An annotation says its place in a form that is not read, or one that is not in the page; it is taken for one of the whole story or picture. */
  NOTE_PLACE_UNREAD,
  /** A page or a collection goes on elsewhere. Argument: the address. */
  NOTES_ELSEWHERE,
  /** What annotations of the file say and has no place here. Argument: its names in the model, with commas between. */
  NOTES_UNKEPT,
  /** A source of a project that is neither a text nor a picture, left out with what is said of it. Argument: its name. */
  NOTES_OF_OTHER_SOURCE,
  /** A source of text whose text is not in the file, left out. Argument: its name. */
  NOTES_TEXT_MISSING,
  /** Annotations that say no place that could be looked for. Argument: how many. */
  NOTES_PLACELESS,
  /** It was in the library otherwise, and what the file has was taken in its place, as was chosen. Argument: its words. */
  NOTE_REPLACED,
  /** Argument: the headline of a story whose memo was chosen as the file has it. */
  MEMO_REPLACED,
  /** Argument: the headline of a story in whose metadata was chosen what the file has. */
  METADATA_REPLACED,
  /** Argument: the path of a tag of which was chosen what the file says. */
  TAG_REPLACED,
  /** Argument: the headline of a story that has another memo. */
  MEMO_DIFFERS,
  /** Argument: the headline of a story in whose metadata something else is set. */
  METADATA_DIFFERS,
  /** Argument: the path of a tag of which something else is said here. */
  TAG_DIFFERS,
  // Bundles
  /** A newer version of the program wrote it. */
  BUNDLE_NEWER,
  /** Argument: the file in it that is missing, too much, or another than it was. */
  BUNDLE_BROKEN,
  /** The library was restored from it as it was. */
  BUNDLE_RESTORED,
  // Stories
  STORY_NO_HEADLINE,
  STORY_NO_BODY,
  /** Argument: how many elements were not closed. */
  STORY_UNCLOSED_TAGS,
  /** Argument: what was taken out. */
  STORY_ACTIVE_CONTENT,
  /** A story that is unusually long, and was read. Arguments: its size in bytes, the size from which on this is told. */
  STORY_TOO_LARGE,
  /** A story that was not read. Arguments: its size in bytes, the limit in bytes. */
  STORY_OVER_LIMIT,
  /** Arguments: how many images, the limit. */
  STORY_TOO_MANY_IMAGES,
  /** The program failed on a part of the story, as the log tells; its text is whole. */
  STORY_FAULT,
  /** The program failed on a story, as the log tells; its source is kept. */
  STORY_FAILED,
  // Stories that are sound, with something to be looked at
  STORY_HEADLINE_CUT,
  STORY_WITHOUT_DATE,
  /** A paragraph that was taken for the caption of a picture which the source has no more. */
  STORY_CAPTION_LOOSE,
  // Pictures
  PICTURE_EMPTY,
  PICTURE_WRONG_TYPE,
  PICTURE_TOO_LARGE,
  PICTURE_NOT_READABLE,
  // Libraries
  LIBRARY_NOT_A_DATABASE,
  LIBRARY_OF_ANOTHER_PROGRAM,
  /** Argument: the version of the library's schema. */
  LIBRARY_NEWER,
  LIBRARY_READ_ONLY,
  LIBRARY_IN_USE,
  LIBRARY_DAMAGED,
  /** Nothing of a damaged library can be read. */
  LIBRARY_LOST,
  /** What was saved of a damaged library is only shown. */
  LIBRARY_SHOWN,
  LIBRARY_NOT_FOUND,
  LIBRARY_CANNOT_CREATE,
  /** The disk, or the way to it, fails. */
  LIBRARY_OUT_OF_REACH,
  DISK_FULL,
  // Backups
  BACKUP_NOT_FOUND,
  /** A backup, or a piece of one, that isn't what was written. */
  BACKUP_BROKEN,
  /** A folder on a disk without room. Arguments: the megabytes needed, those free. */
  BACKUP_NO_SPACE,
  /** No font with Chinese that can be embedded in a PDF. */
  NO_FONT_FOR_PDF,
  // Templates of a user
  /** Argument: the place that can't be read. */
  TEMPLATE_BROKEN,
  /** Arguments: the name of the part that is closed, that of the one that is open. */
  TEMPLATE_PART_CROSSED,
  /** Argument: the name of the part that is closed. */
  TEMPLATE_PART_NOT_OPEN,
  /** Argument: the name of the part. */
  TEMPLATE_PART_NOT_CLOSED,
  /** Argument: the field. */
  TEMPLATE_FIELD_UNKNOWN,
  /** Argument: the name of the other file. */
  TEMPLATE_PART_NOT_ALLOWED,
  TEMPLATE_STORIES_TWICE,
  // What was asked for
  STORY_NOT_FOUND,
  TAG_NOT_FOUND,
  ANNOTATION_NOT_FOUND,
  /** Argument: those who have annotated. */
  ANNOTATOR_NOT_FOUND,
  QUOTE_NOT_FOUND,
  /** Argument: in how many places it stands. */
  QUOTE_AMBIGUOUS,
  QUOTE_EMPTY,
  /** Argument: the number of the figure. */
  FIGURE_NOT_FOUND,
  /** Argument: the number of the figure, whose picture the library doesn't have. */
  FIGURE_WITHOUT_PICTURE,
  /** Argument: what stands for it. */
  REGION_NOT_VALID,
  TAG_NAME_EMPTY,
  TAG_NAME_HAS_SLASH,
  /** A tag of this name stands there already. */
  TAG_NAME_TAKEN,
  TAG_BELOW_ITSELF,
  TAG_KEY_NOT_ONE,
  COLLECTION_NOT_FOUND,
  COLLECTION_BELOW_ITSELF,
  /** Another collection has the name in the same place. */
  COLLECTION_NAME_TAKEN,
  SEARCH_NOT_FOUND,
  /** Another saved search has the name. */
  SEARCH_NAME_TAKEN,
  NAME_EMPTY,
  /** More than {@link NameLength#MOST} characters. */
  NAME_TOO_LONG,
  /** A name in a file that is too long, and was shortened. Argument: how it begins. */
  NAME_SHORTENED,
  /** An import that was finished, left, or taken back meanwhile. */
  IMPORT_CANNOT_GO_ON,
  SESSION_NOT_FOUND,
  SESSION_NEEDS_STORIES,
  /** Argument: its name. */
  SESSION_ENDED,
  /** A style to cite in that the program doesn't have. Argument: those that it has. */
  CITATION_STYLE_UNKNOWN,
  /** A file that is no style of CSL, or one that can't be followed. Argument: what is wrong, in the words of the program that reads it. */
  CITATION_STYLE_BROKEN,
  /** A style that can be followed and says nothing of a story. */
  CITATION_EMPTY,
  /** A style that only names another. Argument: the other. */
  CITATION_STYLE_DEPENDENT,
  // What was to be written
  /** A codebook without tags, which no format has a form for. */
  CODEBOOK_NOTHING_TO_WRITE,
  /** The file's name says none of the formats. */
  CODEBOOK_FORMAT_UNNAMED,
  FILE_NOT_WRITABLE,
  /** The format has no place for memos of tags. Argument: how many tags have one. */
  EXPORT_WITHOUT_MEMOS,
  /** A story that nobody can read, left out of an export. What stands for the file is its number, here and below. */
  EXPORT_LACKS_STORY,
  /** Argument: the id of an annotation. */
  EXPORT_LACKS_ANNOTATION,
  /** What was set in the metadata of a story. */
  EXPORT_LACKS_METADATA,
  /** What was noted of a story as a whole. */
  EXPORT_LACKS_MEMO,
  /** How annotations of a story stand in other versions. */
  EXPORT_LACKS_VERSIONS,
  /** What stands for the file is the id of a tag. */
  EXPORT_LACKS_TAG,
  /** What stands for the file is the hash of a picture. */
  EXPORT_LACKS_PICTURE,
  /** An export that would lack something in the place of a file that is there. Argument: how many things. */
  EXPORT_KEPT,
  /** The format has no place for keys of tags. Argument: how many tags have one. */
  EXPORT_WITHOUT_KEYS,
  /** A file is there where a new one was to be made, and is left as it is. */
  FILE_IS_THERE,
  /** What was to be written over: a library, or a part of one. */
  FILE_IS_LIBRARY,
  /** A folder in which another library keeps its notes. */
  NOTES_FOLDER_TAKEN,
  /** Argument: the system's words. */
  OUTPUT_NOT_WRITABLE,
  // The system
  /** Words of the command line, or names of folders, came in as nothing but question marks. Argument: the encoding of the locale. */
  LOCALE_LACKS_CHARACTERS,
  NO_DISPLAY,
  /** Another program of the same user runs and takes nothing. Argument: the number of its process. */
  PROGRAM_NOT_ANSWERING,
  /** A file from which settings were to be taken, without any. */
  SETTINGS_NONE,
  /** A printer that doesn't take a document; what stands for the file is its name. Argument: the system's words. */
  PRINTER_REFUSED,
  // Findings of a check
  CHECK_DATABASE,
  CHECK_SOURCE_HASH,
  /** Argument: the place of the story among those of the source. */
  CHECK_SOURCE_STORY,
  CHECK_PICTURE_HASH,
  CHECK_ANNOTATION,
  CHECK_STORY,
  CHECK_STORY_SOURCE,
  /** A story that would not be known again if it came in another file. */
  CHECK_STORY_HASH,
  /** Argument: kind and name of a table, an index, a trigger or a view that every library has, as {@code index story_unread}. */
  CHECK_SCHEMA_LACKS,
  /** One that is not as this program makes it. Argument: as above. */
  CHECK_SCHEMA_OTHER,
  /** One that no Pizhu has made. Argument: as above. */
  CHECK_SCHEMA_FOREIGN,
  /** Nothing wrong, but worth to be known. Argument: how many stories an earlier version of the program read, and this one reads otherwise. */
  CHECK_READ_EARLIER,
  /** Argument: how many stories may not be found as they should. */
  CHECK_SEARCH_INDEX,
  CHECK_METADATA,
  /** A story that was put into a family which is not there. */
  CHECK_FAMILY,
  /** An act of the history that can't be read, so that it can't be undone. Argument: its number. */
  CHECK_HISTORY,
  /** Argument: the words that a person said an annotation stands at. */
  CHECK_STANDING,
  /** What a newer Pizhu told in a report, and this one has no words for. Argument: its name there, as those here. */
  TOLD_BY_NEWER,
  /** Something that no rule foresaw. Argument: the program's own words. */
  UNEXPECTED;

  /** Whether something may be wrong. The others tell what was done, as it was meant. */
  public boolean isDoubt() {
    return switch (this) {
      case NOTES_TAKEN, NOTE_REPLACED, MEMO_REPLACED, METADATA_REPLACED, TAG_REPLACED, BUNDLE_RESTORED -> false;
      default -> true;
    };
  }

  /** The key of its sentence in the bundles: {@code problem.file-not-found}. */
  public String key() {
    return "problem." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
