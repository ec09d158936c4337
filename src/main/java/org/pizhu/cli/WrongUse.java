package org.pizhu.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command, in the language of the user: picocli knows English only, and names classes of Java. */
final class WrongUse {

  private WrongUse() {}

  /**
   * The same in the user's language.
   *
   * @param wrong what picocli or a command says; what commands say is in that language already
   */
  static ParameterException inWords(ParameterException wrong, Messages messages) {
    String words = words(wrong, messages);
    return words == null ? wrong : new ParameterException(wrong.getCommandLine(), words, wrong);
  }

  private static @Nullable String words(ParameterException wrong, Messages messages) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, messages);
    }
    if (wrong instanceof MissingParameterException missing) {
      return messages.get("cli.wrong.missing", names(missing.getMissing()));
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return messages.get("cli.wrong.exclusive");
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return messages.get("cli.wrong.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = wrong.getArgSpec();
    return argument == null || wrong.getValue() == null ? null : value(argument, wrong.getValue(), messages);
  }

  private static String unmatched(UnmatchedArgumentException unmatched, Messages messages) {
    CommandLine command = unmatched.getCommandLine();
    String first = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption() && isOfCommands(command, first)) {
      return messages.get("cli.wrong.place", first);
    }
    String kind = unmatched.isUnknownOption() ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
    String words = messages.get("cli.wrong." + kind, first);
    List<String> like = unmatched.getSuggestions().stream().filter(one -> isLike(first, one)).toList();
    return like.isEmpty() ? words : words + ' ' + messages.get("cli.wrong.like", String.join(", ", like));
  }

  /** Whether a word may be a slip of another: picocli offers what is least unlike, however unlike that is. */
  private static boolean isLike(String typed, String word) {
    return edits(typed.replaceFirst("=.*", ""), word) <= Math.max(typed.length(), word.length()) / 2;
  }

  /** How many characters have to be put in, taken out or changed to make one word of another (Levenshtein), row by row. */
  private static int edits(String from, String to) {
    int[] row = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(diagonal, row[j - 1]));
      }
    }
    return row[to.length()];
  }

  /** Whether the commands below one have an option, which then stands in front of them. */
  private static boolean isOfCommands(CommandLine command, String option) {
    String name = option.replaceFirst("=.*", "");
    return command.getSubcommands().values().stream().anyMatch(one -> one.getCommandSpec().findOption(name) != null);
  }

  private static String value(ArgSpec argument, String value, Messages messages) {
    if (argument.type() == LocalDate.class) {
      return messages.get("cli.wrong.day", name(argument), value);
    }
    if (argument.completionCandidates() != null) {
      String choice = StreamSupport.stream(argument.completionCandidates().spliterator(), false).collect(Collectors.joining(", "));
      return messages.get("cli.wrong.choice", name(argument), value, choice);
    }
    boolean number = argument.typeInfo().getAuxiliaryTypes()[0].isPrimitive() || Number.class.isAssignableFrom(argument.type());
    return messages.get(number ? "cli.wrong.number" : "cli.wrong.value", name(argument), value);
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(WrongUse::name).distinct().collect(Collectors.joining(", "));
  }

  /** What help calls it. */
  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
