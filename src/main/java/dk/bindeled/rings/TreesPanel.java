package dk.bindeled.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dk.bindeled.privacy.VisibleRings;
import dk.bindeled.ui.EChart;
import dk.bindeled.ui.Explanation;
import dk.bindeled.ui.TableData;
import dk.bindeled.ui.TableData.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest trees, drawn round their starters. Nobody is named. */
final class TreesPanel extends Composite<Panel> {

    private final List<TreeDrawing> trees;
    private final Reading reading;
    private final RingWords words;

    TreesPanel(List<TreeDrawing> trees, Reading reading) {
        this.trees = List.copyOf(trees);
        this.reading = reading;
        this.words = reading.words();
    }

    @Override
    protected Panel initContent() {
        Panel panel = new Panel("trees", words.say("trees.title"));
        if (trees.isEmpty()) {
            return panel.noting(words.say("trees.none"));
        }
        Div row = new Div();
        row.addClassName("rings-trees");
        for (int k = 0; k < trees.size(); k++) {
            row.add(tree(k + 1, trees.get(k)));
        }
        return panel.noting(words.say("trees.reading"))
                .with(row)
                .behind(reading.behind(), words.say("trees.title"), new BroughtBy(reading).trees(trees))
                .with(new Explanation(words.say("trees.explanation")));
    }

    private Component tree(int number, TreeDrawing tree) {
        String role = VisibleRings.roleOf(tree.figures());
        String name = words.say("trees.name", number);
        String origin = words.say("trees.origin." + role);
        String size = words.say("trees.size", words.numbers().count(tree.persons()), tree.depth());
        Div card = new Div(new H3(name), line(origin), line(size), chart(number, origin, size, tree));
        Double virality = tree.virality();
        if (virality != null) {
            card.add(line(words.say("trees.virality", words.numbers().decimal(virality, 1))));
        }
        if (!tree.whole()) {
            card.add(line(words.say("trees.cut")));
        }
        return card;
    }

    private Component chart(int number, String origin, String size, TreeDrawing tree) {
        Map<String, Object> root = node(tree.root(), origin);
        root.put("symbolSize", 16);
        root.put("itemStyle", Map.of("color", Charts.INK));
        Map<String, Object> series = Charts.option(
                "type",
                "tree",
                "layout",
                "radial",
                "data",
                List.of(root),
                "top",
                12,
                "bottom",
                12,
                "left",
                12,
                "right",
                12,
                "symbol",
                "circle",
                "symbolSize",
                8,
                "initialTreeDepth",
                -1,
                "expandAndCollapse",
                false,
                "itemStyle",
                Map.of("color", Charts.CASCADE, "borderWidth", 0),
                "lineStyle",
                Map.of("color", Charts.CHANCE, "width", 1.2),
                "label",
                Map.of("show", false),
                "leaves",
                Map.of("label", Map.of("show", false)),
                "emphasis",
                Map.of("focus", "descendant"));
        TableData table = new TableData(
                words.say("trees.table", number),
                List.of(
                        Column.words(words.say("column.role")),
                        Column.numbers(words.say("column.persons")),
                        Column.numbers(words.say("column.depth")),
                        Column.numbers(words.say("column.virality"))),
                List.of(TableData.row(
                        words.role(VisibleRings.roleOf(tree.figures())),
                        words.numbers().count(tree.persons()),
                        words.numbers().count(tree.depth()),
                        virality(tree.virality()))));
        return new EChart(
                        words.say("trees.alt", origin, size),
                        Charts.option("tooltip", Map.of("formatter", "{b}"), "series", List.of(series)),
                        table,
                        words.say("trees.file", number))
                .withHeight("18rem");
    }

    private Map<String, Object> node(TreeDrawing.Node person, String name) {
        List<Map<String, Object>> children = new ArrayList<>();
        for (TreeDrawing.Node child : person.children()) {
            children.add(node(child, words.say("trees.person", child.ring())));
        }
        return Charts.option("name", name, "children", children.isEmpty() ? null : children);
    }

    private @Nullable String virality(@Nullable Double virality) {
        return virality == null ? null : words.numbers().decimal(virality, 1);
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassName("line");
        return line;
    }
}
