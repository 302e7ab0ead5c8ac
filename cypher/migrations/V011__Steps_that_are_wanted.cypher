// On which step of the ladder of collaboration two bodies are wanted to stand: one node for each pair.
CREATE CONSTRAINT wanted_step_key IF NOT EXISTS FOR (wanted:WantedStep) REQUIRE wanted.key IS UNIQUE;
