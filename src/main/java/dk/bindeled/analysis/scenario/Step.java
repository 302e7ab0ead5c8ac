package dk.bindeled.analysis.scenario;

import dk.bindeled.network.Actor;

/** The smallest part of a change, which has an exact opposite. */
sealed interface Step {

    /** What takes it back. */
    Step inverse();

    record Join(int u, int v) implements Step {
        @Override
        public Step inverse() {
            return new Part(u, v);
        }
    }

    record Part(int u, int v) implements Step {
        @Override
        public Step inverse() {
            return new Join(u, v);
        }
    }

    record Enter(int v, Actor actor) implements Step {
        @Override
        public Step inverse() {
            return new Leave(v, actor);
        }
    }

    record Leave(int v, Actor actor) implements Step {
        @Override
        public Step inverse() {
            return new Enter(v, actor);
        }
    }

    record Put(int v, int group) implements Step {
        @Override
        public Step inverse() {
            return new Take(v, group);
        }
    }

    record Take(int v, int group) implements Step {
        @Override
        public Step inverse() {
            return new Put(v, group);
        }
    }
}
