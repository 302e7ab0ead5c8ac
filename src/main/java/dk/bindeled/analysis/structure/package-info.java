/** What a graph's shape tells without groups: triangles, cores, components, betweenness and cut points. */
@NullMarked
package dk.bindeled.analysis.structure;

import org.jspecify.annotations.NullMarked;
