package dk.bindeled.demo;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import dk.bindeled.network.TieType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where people of Lindeå meet: associations and communities with their members, forums, places and activities. */
final class Gatherings {

    /** Forums by id: name, and the ids of their members. */
    private record Forum(String id, String label, List<String> members) {}

    private static final List<Forum> FORUMS = List.of(
            new Forum(
                    "styregruppen",
                    "Styregruppen for fællesskab i Lindeå",
                    List.of("k01", "d01", "d02", "d03", "g01", "f03")),
            new Forum(
                    "praksisnetvaerket",
                    "Praksisnetværk for vejvisere",
                    List.of("g01", "g02", "g03", "f05", "f07", "f12", "f16", "f21", "a04", "a07")),
            new Forum(
                    "ambassadoernetvaerket",
                    "Ambassadørernes netværk",
                    List.of("g01", "a01", "a02", "a03", "a04", "a05", "a06", "a07", "a08", "a09", "a10", "a11", "a12")),
            new Forum("boligsocialt-forum", "Boligsocialt forum", List.of("f01", "f18", "f19", "f20", "f21", "d03")),
            new Forum("lokalraad-fjordbyen", "Lokalrådet i Fjordbyen", List.of("f11", "f15", "f26", "a02", "a08")),
            new Forum("lokalraad-skovbyen", "Lokalrådet i Skovbyen", List.of("g02", "f06", "f14", "a05", "a10")));

    private static final Map<String, String> PLACES = places();
    private static final Map<String, String> ACTIVITIES = activities();

    private final Population population;
    private final TieBook ties;
    private final Draw draw;
    private final Map<String, List<Actor>> members = new LinkedHashMap<>();
    private final Set<String> chairs = new HashSet<>();

    Gatherings(Population population, TieBook ties, Draw draw) {
        this.population = population;
        this.ties = ties;
        this.draw = draw;
    }

    /** Associations, communities, forums, places and activities. */
    static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        Community.ALL.forEach(community -> actors.add(community.actor()));
        FORUMS.forEach(forum -> actors.add(actor(
                forum.id(), forum.label(), Kind.FORUM, forum.id().endsWith("fjordbyen") ? "fjordbyen" : "lindeaa")));
        PLACES.forEach((id, labelAndArea) -> actors.add(located(id, labelAndArea, Kind.PLACE)));
        ACTIVITIES.forEach((id, labelAndArea) -> actors.add(located(id, labelAndArea, Kind.ACTIVITY)));
        return actors;
    }

    void addTies() {
        for (Community community : Community.ALL) {
            join(community);
            meet(community);
        }
        for (Forum forum : FORUMS) {
            forum.members()
                    .forEach(id ->
                            ties.affiliate(population.person(id), forum.id(), TieType.MEMBER_OF, "medlem", day()));
            sitTogether(forum);
        }
        List<Actor> everyone = population.ordinaryCitizens();
        for (String activity : ACTIVITIES.keySet()) {
            draw.some(everyone, draw.between(8, 16))
                    .forEach(person -> ties.affiliate(person, activity, TieType.MEMBER_OF, "deltager", day()));
        }
        collaborate();
    }

    /** Members of a community, in the order in which they are known. */
    List<Actor> membersOf(String community) {
        return List.copyOf(members.getOrDefault(community, List.of()));
    }

    /** A few members of a community whom a newcomer gets to know: most often such as come from the same side of town. */
    List<Actor> firstAcquaintances(String community, Actor newcomer, int count) {
        List<Actor> all = membersOf(community);
        List<String> around = Places.around(newcomer.area());
        List<Actor> near = all.stream()
                .filter(member -> around.contains(Places.districtOf(String.valueOf(member.area()))))
                .toList();
        return draw.some(near.isEmpty() ? all : near, count);
    }

    /** Takes a newcomer in as a member. */
    void welcome(String community, Actor newcomer, LocalDate on) {
        members.computeIfAbsent(community, id -> new ArrayList<>()).add(newcomer);
        ties.affiliate(newcomer, community, TieType.MEMBER_OF, "medlem", on);
    }

    /** True for those who chair an association. */
    boolean isChair(String person) {
        return chairs.contains(person);
    }

    private void join(Community community) {
        int size = community.sector() == Sector.INFORMAL ? draw.between(9, 22) : draw.between(16, 46);
        List<Actor> joined = new ArrayList<>(draw.some(population.citizensIn(community.area()), size * 3 / 4));
        joined.addAll(draw.some(population.citizensAround(community.area()), size - joined.size()));
        List<Actor> mapped = joined.stream()
                .distinct()
                .filter(person -> !population.isDependant(person.id()) && !population.isUnmapped(person.id()))
                .toList();
        for (int k = 0; k < mapped.size(); k++) {
            boolean chairs = k == 0 && community.sector() == Sector.THIRD;
            ties.affiliate(mapped.get(k), community.id(), TieType.MEMBER_OF, chairs ? "formand" : "medlem", day());
            if (chairs) {
                this.chairs.add(mapped.get(k).id());
            }
        }
        members.put(community.id(), new ArrayList<>(mapped));
    }

    /** Members come to know those who come from the same side of town, and some of those beyond. */
    private void meet(Community community) {
        List<Actor> circle = draw.shuffled(membersOf(community.id())).stream()
                .sorted(Comparator.comparingInt(
                        person -> Places.districts().indexOf(Places.districtOf(String.valueOf(person.area())))))
                .toList();
        for (int k = 0; k < circle.size(); k++) {
            for (int step = 1; step <= 2; step++) {
                if (draw.chance(step == 1 ? 0.65 : 0.55)) {
                    Actor other = circle.get((k + step) % circle.size());
                    ties.add(
                            circle.get(k),
                            other,
                            TieBook.Bond.of(TieType.KNOWS, draw.between(1, 2), community.label(), day()));
                }
            }
        }
    }

    private void sitTogether(Forum forum) {
        for (int k = 0; k < forum.members().size(); k++) {
            for (int j = k + 1; j < forum.members().size(); j++) {
                if (draw.chance(0.6)) {
                    ties.add(
                            population.person(forum.members().get(k)),
                            population.person(forum.members().get(j)),
                            TieBook.Bond.of(TieType.WORKS_WITH, 1, forum.label(), day()));
                }
            }
        }
    }

    private void collaborate() {
        List<Actor> organisations = Institutions.organisations();
        for (Community community : Community.ALL) {
            if (draw.chance(0.7)) {
                ties.collaborate(community.id(), draw.pick(organisations).id(), draw.between(1, 3), day());
            }
            if (draw.chance(0.8)) {
                ties.collaborate(community.id(), draw.pick(Community.ALL).id(), draw.between(1, 4), day());
            }
        }
    }

    private LocalDate day() {
        return draw.meeting();
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("kulturhuset", "Kulturhuset|midtbyen");
        places.put("biblioteket", "Biblioteket på Torvet|midtbyen");
        places.put("beboerhuset", "Beboerhuset i Åparken|aaparken");
        places.put("havnehuset", "Havnehuset|havnen");
        places.put("skovpavillonen", "Skovpavillonen|skovbyen");
        places.put("medborgerhuset", "Medborgerhuset|stationskvarteret");
        places.put("hallen", "Hallen ved Åen|midtbyen");
        places.put("bakkehuset", "Bakkehuset|bakkebyen");
        places.put("engstuen", "Engstuen|engbyen");
        places.put("baalpladsen", "Bålpladsen i Egelunden|egelunden");
        return places;
    }

    private static Map<String, String> activities() {
        Map<String, String> activities = new LinkedHashMap<>();
        activities.put("mandagskaffe", "Mandagskaffe|midtbyen");
        activities.put("torsdagstur", "Torsdagstur rundt om søen|skovbyen");
        activities.put("aabent-vaerksted", "Åbent værksted|stationskvarteret");
        activities.put("fredagssang", "Fredagssang|midtbyen");
        activities.put("suppeaften", "Suppeaften|engbyen");
        activities.put("havedag", "Fælles havedag|engbyen");
        activities.put("spilleaften", "Spilleaften|bakkebyen");
        activities.put("loppemarked", "Loppemarked på Havnen|havnen");
        activities.put("lektiehjaelp", "Lektiehjælp|sivkaeret");
        activities.put("it-hjaelp", "Hjælp til telefon og computer|midtbyen");
        activities.put("stolegymnastik", "Stolegymnastik|bakkebyen");
        activities.put("morgenbad", "Morgenbad|havnen");
        activities.put("hoestfest", "Høstfest|engbyen");
        activities.put("oevebane-cykling", "Øvebane: på cykel igen|skovbyen");
        return activities;
    }

    private static Actor located(String id, String labelAndArea, Kind kind) {
        int bar = labelAndArea.indexOf('|');
        return actor(id, labelAndArea.substring(0, bar), kind, labelAndArea.substring(bar + 1));
    }

    private static Actor actor(String id, String label, Kind kind, String area) {
        return new Actor(id, EnumSet.of(kind), label, area, null, null, null, null, null, Map.of());
    }
}
