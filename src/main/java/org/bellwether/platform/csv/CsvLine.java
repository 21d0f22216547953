package org.bellwether.platform.csv;

import java.util.List;
import java.util.Optional;

/**
 * A line of a CSV file below its header.
 *
 * @param number of the line in the file, from 1
 * @param text   as it stands there
 * @param cells  nothing where a quotation mark opens and never closes
 */
public record CsvLine(long number, String text, Optional<List<String>> cells) { }
