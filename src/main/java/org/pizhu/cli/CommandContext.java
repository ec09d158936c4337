package org.pizhu.cli;

import org.pizhu.settings.Environment;

/**
 * What the commands need from outside.
 *
 * @param environment where files lie
 * @param annotator the name under which annotations are made
 * @param output where results go
 */
record CommandContext(Environment environment, String annotator, Output output) {}
