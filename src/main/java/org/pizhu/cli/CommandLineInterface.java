package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: takes the arguments, runs the command, gives the exit code. */
@Command(
    name = "pizhu",
    description = "Read and annotate news. Without arguments the window opens.",
    synopsisSubcommandLabel = "COMMAND")
public final class CommandLineInterface implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

  private final CommandContext context;

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
    line.addSubcommand("import", new ImportCommand(context));
    line.addSubcommand("list", new ListCommand(context));
    line.addSubcommand("show", new ShowCommand(context));
    line.addSubcommand("annotate", new AnnotateCommand(context));
    line.addSubcommand("export", new ExportCommand(context));
    line.addSubcommand("search", new SearchCommand(context));
    line.addSubcommand("check", new CheckCommand(context));
    addHelp(line);
    line.setExecutionExceptionHandler((exception, command, result) -> failed(exception, result, context.output()));
    line.setErr(new java.io.PrintWriter(context.output().err(), true));
    line.setOut(new java.io.PrintWriter(new java.io.OutputStreamWriter(
        context.output().bytes(), java.nio.charset.StandardCharsets.UTF_8), true));
    int code = line.execute(args);
    context.output().flush();
    return code;
  }

  private static void addHelp(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getCommandSpec().versionProvider(() -> new String[] {"Pizhu " + Version.current()});
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
  }

  @Override
  public void run() {
    CommandLine.usage(this, context.output().err());
  }

  private static int failed(Exception exception, ParseResult result, Output output) {
    Problem problem = exception instanceof PizhuException known
        ? known.problem()
        : Problem.of(ProblemKind.UNEXPECTED, "", String.valueOf(exception));
    LOG.error("{} failed", result.originalArgs(), exception);
    output.problem(problem);
    if (result.originalArgs().contains("--json")) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("error", JsonTrees.problem(problem, output.messages()));
      output.json(node);
    }
    return ExitCode.FINDING;
  }
}
