package org.pizhu.ui.main.ground;

import java.time.Clock;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.settings.SettingsModel;
import org.pizhu.ui.theme.ThemeManager;

/**
 * What every part of the window needs, whatever library it shows.
 *
 * @param messages the words in the language that holds
 * @param themes the look
 * @param settings what the user has chosen
 * @param dialogs errors and questions
 * @param choosers asks for files
 * @param clock tells what is today
 */
public record WindowServices(
    Messages messages,
    ThemeManager themes,
    SettingsModel settings,
    Dialogs dialogs,
    FileChoosers choosers,
    Clock clock) {}
