package dk.bindeled.analysis.scenario;

/** Something that is counted and follows each tie that comes or goes. Groups and roles only change of persons who have no tie at the moment. */
interface TieCount {

    /** A tie has come; the graph has it. */
    void joined(int u, int v);

    /** A tie is about to go; the graph still has it. */
    void parting(int u, int v);
}
