package dk.bindeled.rings;

import dk.bindeled.study.SimulationModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is asked of a simulation as one word of the address, so that a link asks the same: {@code model.three_steps~p.50_40_12.5~runs.1000}.
 * Only what differs from what is chosen at first stands in it, and what cannot be read is as at first.
 */
final class SettingsAddress {

    private static final String BETWEEN = "~";
    private static final String LIST = "_";

    private final Question question;
    private final int fewest;

    /** @param fewest no fewer persons may be asked for */
    SettingsAddress(Question question, int fewest) {
        this.question = question;
        this.fewest = fewest;
    }

    /** The word for the settings; empty where nothing differs from what is chosen at first. */
    String of(SimulationSettings settings) {
        SimulationSettings first = SimulationSettings.first(question, fewest);
        List<String> said = new ArrayList<>();
        say(said, "model", first.model().code(), settings.model().code());
        say(
                said,
                "p",
                "",
                settings.percents().stream().map(SettingsAddress::plain).collect(Collectors.joining(LIST)));
        say(said, "best", plain(first.best()), plain(settings.best()));
        say(said, "k", plain(first.persons()), plain(settings.persons()));
        say(said, "who", first.eligible(), settings.eligible());
        say(said, "each", plain(first.perArea()), plain(settings.perArea()));
        say(said, "times", plain(first.factor()), plain(settings.factor()));
        say(said, "rings", plain(first.deadline()), plain(settings.deadline()));
        say(said, "runs", plain(first.runs()), plain(settings.runs()));
        return String.join(BETWEEN, said);
    }

    /** The settings of a word. */
    SimulationSettings read(String word) {
        Map<String, String> said = new HashMap<>();
        for (String pair : word.split(BETWEEN, -1)) {
            int dot = pair.indexOf('.');
            if (dot > 0) {
                said.put(pair.substring(0, dot), pair.substring(dot + 1));
            }
        }
        SimulationSettings first = SimulationSettings.first(question, fewest);
        SimulationModel model = SimulationModel.fromCode(said.getOrDefault("model", ""))
                .filter(SimulationSettings.models(question)::contains)
                .orElse(first.model());
        return new SimulationSettings(
                model,
                percents(said.getOrDefault("p", ""), model),
                whole(said, "best", SimulationSettings.best(fewest)::contains, first.best()),
                whole(
                        said,
                        "k",
                        within(fewest, SimulationSettings.MOST_PERSONS).and(k -> k % fewest == 0),
                        first.persons()),
                Optional.ofNullable(said.get("who"))
                        .filter(SimulationSettings.ELIGIBLE::contains)
                        .orElse(first.eligible()),
                whole(said, "each", within(0, SimulationSettings.MOST_PERSONS), first.perArea()),
                number(said.getOrDefault("times", ""))
                        .map(times -> Math.rint(times * 100) / 100)
                        .filter(times ->
                                times >= SimulationSettings.LEAST_FACTOR && times <= SimulationSettings.MOST_FACTOR)
                        .orElse(first.factor()),
                question.asksPairsOfRuns()
                        ? 0
                        : whole(said, "rings", within(0, SimulationSettings.MOST_RINGS), first.deadline()),
                whole(said, "runs", SimulationSettings.RUNS::contains, first.runs()));
    }

    private static List<Double> percents(String list, SimulationModel model) {
        List<Double> percents = Arrays.stream(list.split(LIST, -1))
                .flatMap(text -> number(text).stream())
                .filter(percent -> percent >= 0 && percent <= 100)
                .map(percent -> Math.rint(percent * 100) / 100)
                .toList();
        return percents.size() == model.probabilities() ? percents : List.of();
    }

    private static int whole(Map<String, String> said, String name, Predicate<Integer> allowed, int otherwise) {
        return number(said.getOrDefault(name, ""))
                .filter(number -> number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE)
                .map(Double::intValue)
                .filter(allowed)
                .orElse(otherwise);
    }

    private static Predicate<Integer> within(int least, int most) {
        return number -> number >= least && number <= most;
    }

    private static Optional<Double> number(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text));
    }

    private static void say(List<String> said, String name, String first, String now) {
        if (!now.equals(first)) {
            said.add(name + "." + now);
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
