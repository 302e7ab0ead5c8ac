"""Times igraph and networkx on an edge list, for `./bindeled bench kernels`.

Called as: peers.py EDGES NODES FOLDER KERNEL... ; EDGES holds two node numbers a line. For each library that is installed and each kernel
one line goes to the output: library, kernel, seconds, growth of the process in MiB, file with one number a node; or library, kernel and
"-" with the reason. Debian has both libraries: python3-igraph, python3-networkx.
"""

import pathlib
import random
import resource
import sys
import time

# what networkx computes in pure Python for minutes above these numbers of nodes
SLOW_NETWORKX = {"constraint": 3_000, "betweenness": 1_500}


# a run that took longer is not repeated
ENOUGH_SECONDS = 20


def grown():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def known(value):
    return 0.0 if value is None or value != value else float(value)


def igraph_kernels(n, edges):
    import igraph

    graph = igraph.Graph(n=n, edges=edges)

    def cut_points():
        marks = [0] * n
        for node in graph.articulation_points():
            marks[node] = 1
        return marks

    def communities():
        random.seed(1)  # igraph draws from here
        return graph.community_leiden(objective_function="modularity", n_iterations=2)

    return {
        "clustering": lambda: graph.transitivity_local_undirected(mode="zero"),
        "core numbers": graph.coreness,
        "cut points": cut_points,
        "constraint": graph.constraint,
        "communities": lambda: [communities().modularity] * n,
        "betweenness": graph.betweenness,
    }


def networkx_kernels(n, edges):
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)

    def in_order(values):
        return [values[node] for node in range(n)]

    def cut_points():
        marks = [0] * n
        for node in nx.articulation_points(graph):
            marks[node] = 1
        return marks

    return {
        "clustering": lambda: in_order(nx.clustering(graph)),
        "core numbers": lambda: in_order(nx.core_number(graph)),
        "cut points": cut_points,
        "constraint": lambda: in_order(nx.constraint(graph)),
        "betweenness": lambda: in_order(nx.betweenness_centrality(graph, normalized=False)),
    }


def run(library, kernels, n, folder, wanted, repeats):
    for name in wanted:
        if name not in kernels:
            print(library, name, "-", "has none", sep="\t", flush=True)
            continue
        if library == "networkx" and n > SLOW_NETWORKX.get(name, n):
            print(library, name, "-", "too slow", sep="\t", flush=True)
            continue
        before, best = grown(), None
        for _ in range(repeats):
            began = time.perf_counter()
            values = kernels[name]()
            seconds = time.perf_counter() - began
            best = seconds if best is None else min(best, seconds)
            if seconds > ENOUGH_SECONDS:
                break
        file = pathlib.Path(folder) / f"{library}-{name.replace(' ', '-')}.txt"
        file.write_text("\n".join(repr(known(value)) for value in values))
        print(library, name, f"{best:.6f}", f"{grown() - before:.1f}", file, sep="\t", flush=True)


def main(edge_file, nodes, folder, *wanted):
    n = int(nodes)
    with open(edge_file) as lines:
        edges = [tuple(map(int, line.split())) for line in lines]
    for library, kernels_of, repeats in (("igraph", igraph_kernels, 3), ("networkx", networkx_kernels, 1)):
        try:
            kernels = kernels_of(n, edges)
        except ImportError:
            for name in wanted:
                print(library, name, "-", "not installed", sep="\t", flush=True)
            continue
        run(library, kernels, n, folder, wanted, repeats)


if __name__ == "__main__":
    main(*sys.argv[1:])
