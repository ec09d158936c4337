import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/**
 * Makes of a style sheet, with all that it imports, the form that JavaFX reads without parsing: {@code java BinarySheet.java app.css app.bss}. Where
 * both lie side by side JavaFX takes this one, so it goes into the packages only, and not where sheets are worked on.
 */
public final class BinarySheet {

  private BinarySheet() {}

  public static void main(String[] args) throws IOException {
    Stylesheet.convertToBinary(new File(args[0]), new File(args[1]));
  }
}
