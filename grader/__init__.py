"""The instructor's side: what decides a mark. Never imported in a learner's process."""
