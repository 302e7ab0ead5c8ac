package dk.bindeled.map;

import dk.bindeled.map.BundleCounts.Counted;
import dk.bindeled.network.Area;
import dk.bindeled.network.Figure;
import dk.bindeled.network.Form;
import dk.bindeled.network.Grouping;
import dk.bindeled.study.GroupFigures;
import dk.bindeled.study.LevelFormCell;
import dk.bindeled.study.NetworkPicture.Bundle;
import dk.bindeled.study.NetworkPicture.Disc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells of an area: how many are placed in it, its cells of the matrix of level and form, and the areas it has ties with. */
final class AreaTelling {

    private static final int NEIGHBOURS = 8;

    private final Telling telling;
    private final int number;
    private final Disc disc;

    AreaTelling(Telling telling, int number) {
        this.telling = telling;
        this.number = number;
        this.disc = telling.picture().discs().get(number);
    }

    Detail tell() {
        List<String> what = new ArrayList<>();
        if (!telling.levelOf(disc).isEmpty()) {
            what.add(telling.levelOf(disc));
        }
        if (disc.parent() >= 0) {
            what.add(telling.whereabouts(disc.parent()));
        }
        what.add(
                telling.counts().mayCount(disc)
                        ? telling.say("area.persons", disc.persons())
                        : telling.say("area.persons.withheld", telling.speech().withheld()));
        if (disc.others() > 0) {
            what.add(telling.say("area.others", disc.others()));
        }
        Area area = disc.area();
        return new Detail(
                telling.nameOf(disc),
                String.join(" · ", what),
                facts(),
                companies(),
                null,
                Ways.ofGroup(area == null ? null : Grouping.area(area.level()), area == null ? null : area.id()));
    }

    private List<Detail.Fact> facts() {
        List<Detail.Fact> facts = new ArrayList<>();
        Area area = disc.area();
        if (area == null) {
            return List.of(new Detail.Fact(null, telling.say("area.unplaced")));
        }
        if (!telling.mayShow(disc.persons())) {
            return List.of();
        }
        for (LevelFormCell cell : telling.result().network().levelForm()) {
            fact(cell, area).ifPresent(facts::add);
        }
        // Who is placed in the area but in none of its parts is only some of the group.
        if (!disc.rest() && telling.picture().grouping().equals(Grouping.area(area.level()))) {
            telling.result().groups().stream()
                    .filter(group ->
                            group.group().equals(area.id()) && telling.counts().mayTell(group))
                    .findFirst()
                    .ifPresent(group -> tell(group, facts));
        }
        return facts;
    }

    private Optional<Detail.Fact> fact(LevelFormCell cell, Area area) {
        // With the whole beside them, one withheld figure could be worked out from the others: the same rule as on the
        // overview.
        List<Boolean> shown = telling.suppression()
                .mayShowBesideTotal(
                        cell.areas().stream().map(found -> basis(cell, found)).toList());
        for (int k = 0; k < cell.areas().size(); k++) {
            LevelFormCell.AreaFigure found = cell.areas().get(k);
            Double value = found.figure().value();
            if (found.area().equals(area.id()) && value != null) {
                String text = shown.get(k)
                        ? telling.say(
                                "area." + cell.measure(),
                                telling.speech().numbers().percent(value))
                        : withheld(cell.form());
                return Optional.of(new Detail.Fact(cell.form(), text));
            }
        }
        return Optional.empty();
    }

    private static long basis(LevelFormCell cell, LevelFormCell.AreaFigure found) {
        Figure figure = found.figure();
        long persons = cell.form() == Form.LINKING && figure.isKnown()
                ? Math.min(found.persons(), figure.n())
                : found.persons();
        return Math.max(1, persons);
    }

    /** Each of these is the sum of what is counted between areas: beside it, none of these may be withheld. */
    private void tell(GroupFigures group, List<Detail.Fact> facts) {
        List<Counted> own = telling.counts().bundles(telling.counts().levelOf(number)).stream()
                .filter(counted -> counted.touches(number))
                .toList();
        if (group.tiesPerMember() != null) {
            facts.add(fact(
                    Form.BONDING,
                    own.stream().filter(Counted::isWithin).allMatch(counted -> counted.ties() != null),
                    "area.ties-within",
                    telling.speech().numbers().decimal(group.tiesPerMember(), 1)));
        }
        facts.add(fact(
                Form.BRIDGING,
                own.stream().allMatch(counted -> counted.isWithin() || counted.ties() != null),
                "area.ties-out",
                group.tiesOut()));
        if (group.linkingTies() != null) {
            facts.add(fact(
                    Form.LINKING,
                    own.stream().allMatch(counted -> counted.linking() != null),
                    "area.linking-ties",
                    group.linkingTies()));
        }
    }

    private Detail.Fact fact(Form form, boolean told, String key, Object figure) {
        return new Detail.Fact(form, told ? telling.say(key, figure) : withheld(form));
    }

    private String withheld(Form form) {
        return telling.say(
                "area.withheld", telling.speech().of(form), telling.speech().withheld());
    }

    /** The areas it has most ties with; those joined through too few persons are not counted out. */
    private List<Detail.Company> companies() {
        List<Counted> shown = telling.counts().bundles(telling.counts().levelOf(number)).stream()
                .filter(counted -> counted.touches(number) && !counted.isWithin() && counted.ties() != null)
                .sorted(Comparator.comparingInt(AreaTelling::ties).reversed())
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Detail.Other> others = shown.stream()
                .limit(NEIGHBOURS)
                .map(counted -> {
                    Bundle bundle = counted.bundle();
                    int other = bundle.a() == number ? bundle.b() : bundle.a();
                    return new Detail.Other(
                            "disc",
                            other,
                            telling.nameOf(telling.picture().discs().get(other)),
                            telling.say("company.ties", ties(counted)),
                            List.of());
                })
                .toList();
        return List.of(
                Detail.Company.of(null, telling.say("company.areas"), others, Math.max(0, shown.size() - NEIGHBOURS)));
    }

    private static int ties(Counted counted) {
        Integer ties = counted.ties();
        return ties == null ? 0 : ties;
    }
}
