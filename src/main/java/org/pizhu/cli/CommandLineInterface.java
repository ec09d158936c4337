package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line as a whole: takes the arguments, runs the command, gives the exit code. */
@Command(
    name = "pizhu",
    description = "${bundle:clihelp.pizhu}",
    synopsisSubcommandLabel = "COMMAND")
public final class CommandLineInterface implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

  private final CommandContext context;

  @Spec private CommandSpec spec;

  private CommandLineInterface(CommandContext context) {
    this.context = context;
  }

  /**
   * Runs a command.
   *
   * @param args the words after the program's name
   * @param environment where libraries and settings lie
   * @param annotator the name under which annotations are made
   * @param messages the words
   * @return 0, 1 for a finding, 2 for wrong use
   */
  public static int run(String[] args, Environment environment, String annotator, Messages messages) {
    return run(args, new CommandContext(environment, annotator, Output.standard(messages)));
  }

  static int run(String[] args, CommandContext context) {
    CommandLine line = new CommandLine(new CommandLineInterface(context));
    addCommands(line, context);
    addHelp(line);
    // What a query leaves out begins with a minus as well.
    line.getSubcommands().get("search").setUnmatchedOptionsArePositionalParams(true);
    line.setResourceBundle(new HelpTexts(context.output().messages()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Path.class, CommandLineInterface::path);
    line.setExecutionExceptionHandler((exception, command, result) ->
        failed(exception, result.originalArgs(), context.output()));
    IParameterExceptionHandler usual = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler((wrong, words) -> {
      ParameterException told = WrongUse.inWords(wrong, context.output().messages());
      int code = usual.handleParseException(told, words);
      jsonError(List.of(words), wrongUse(told), context.output());
      return code;
    });
    line.setErr(context.output().errWriter());
    line.setOut(context.output().outWriter());
    return ended(line.execute(args), context.output());
  }

  private static void addCommands(CommandLine line, CommandContext context) {
    line.addSubcommand("import", new ImportCommand(context));
    line.addSubcommand("list", new ListCommand(context));
    line.addSubcommand("show", new ShowCommand(context));
    line.addSubcommand("families", new FamiliesCommand(context));
    line.addSubcommand("diff", new DiffCommand(context));
    line.addSubcommand("variants", new VariantsCommand(context));
    line.addSubcommand("pictures", new PicturesCommand(context));
    line.addSubcommand("annotate", new AnnotateCommand(context));
    line.addSubcommand("standings", new StandingsCommand(context));
    line.addSubcommand("carry", new CarryCommand(context));
    line.addSubcommand("merge", new MergeCommand(context));
    line.addSubcommand("export", new ExportCommand(context));
    line.addSubcommand("cite", new CiteCommand(context));
    line.addSubcommand("search", new SearchCommand(context));
    line.addSubcommand("sessions", new SessionsCommand(context));
    line.addSubcommand("stats", new StatsCommand(context));
    line.addSubcommand("agreement", new AgreementCommand(context));
    line.addSubcommand("codebook", new CodebookCommand(context));
    line.addSubcommand("provenance", new ProvenanceCommand(context));
    line.addSubcommand("reread", new RereadCommand(context));
    line.addSubcommand("backups", new BackupsCommand(context));
    line.addSubcommand("rescue", new RescueCommand(context));
    line.addSubcommand("check", new CheckCommand(context));
  }

  /**
   * Tells why nothing can be run.
   *
   * @param args the words after the program's name
   * @param problem what is in the way
   * @param messages the words
   * @return the exit code
   */
  public static int refuse(String[] args, PizhuException problem, Messages messages) {
    Output output = Output.standard(messages);
    return ended(failed(problem, List.of(args), output), output);
  }

  /** A reader that has gone, such as {@code head}, is no failure; output that could not be written is. */
  private static int ended(int code, Output output) {
    Optional<IOException> lost = output.flush();
    if (lost.isEmpty() || isGone(lost.get())) {
      return code;
    }
    LOG.error("Standard output was not written", lost.get());
    output.problem(Problem.of(ProblemKind.OUTPUT_NOT_WRITABLE, "", String.valueOf(lost.get().getMessage())));
    return code == ExitCode.OK ? ExitCode.FINDING : code;
  }

  /** EPIPE has no exception of its own in Java, only the system's words: of C, of Chinese systems, of Windows. */
  private static boolean isGone(IOException lost) {
    String words = String.valueOf(lost.getMessage());
    return words.contains("roken pipe") || words.contains("断开的管道") || words.contains("pipe is being closed");
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(e.getReason());
    }
  }

  private static void addHelp(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getCommandSpec().versionProvider(() -> new String[] {VersionAnswer.words()});
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), context.output().messages().get("cli.no-command"));
  }

  private static int failed(Exception exception, List<String> args, Output output) {
    Problem problem = exception instanceof PizhuException known
        ? known.problem()
        : Problem.of(ProblemKind.UNEXPECTED, "", String.valueOf(exception));
    LOG.error("{} failed", args, exception);
    output.problem(problem);
    jsonError(args, JsonTrees.problem(problem, output.messages()), output);
    return ExitCode.FINDING;
  }

  private static ObjectNode wrongUse(ParameterException wrong) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "wrong-use");
    node.put("message", wrong.getMessage());
    return node;
  }

  private static void jsonError(List<String> args, ObjectNode error, Output output) {
    if (args.contains("--json")) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("error", error);
      output.json(node);
    }
  }
}
