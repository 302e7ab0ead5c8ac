package dk.bindeled.supply;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which licences a part may have: those under which it may be given on together with a program under GPL-3.0-or-later. By the lists of the
 * <a href="https://www.gnu.org/licenses/license-list.html">Free Software Foundation</a>.
 */
final class Licences {

    /** By their SPDX names. EPL, CDDL and GPL-2.0-only are not among them: a part under them needs a second licence to choose. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BlueOak-1.0.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC-BY-4.0",
            "CC0-1.0",
            "GPL-2.0-or-later",
            "GPL-2.0-with-classpath-exception",
            "GPL-3.0-only",
            "GPL-3.0-or-later",
            "ISC",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL-3.0-only",
            "LGPL-3.0-or-later",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "Python-2.0",
            "Unlicense",
            "Zlib");

    private Licences() {}

    /**
     * The parts that may not be given on.
     *
     * @param exceptions names of parts that someone has looked at, each with the reason why they may be used
     * @return their names, versions and licences
     */
    static Set<String> refused(Bill bill, Map<String, String> exceptions) {
        return bill.parts().stream()
                .filter(part -> !exceptions.containsKey(part.name()))
                .filter(part -> part.licences().stream().noneMatch(Licences::isAllowed))
                .map(part -> part.name() + " " + part.version() + " " + part.licences())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an SPDX expression leaves a choice that is allowed: {@code OR} lets one choose, {@code AND} asks for all. */
    static boolean isAllowed(String expression) {
        String plain = expression.strip();
        if (plain.startsWith("(") && plain.indexOf(')') == plain.length() - 1) {
            plain = plain.substring(1, plain.length() - 1);
        }
        if (plain.contains("(")) {
            return false; // nobody has needed more brackets yet
        }
        return Arrays.stream(plain.split(" OR ", -1))
                .anyMatch(choice -> Arrays.stream(choice.split(" AND ", -1))
                        .map(String::strip)
                        .allMatch(ALLOWED::contains));
    }
}
