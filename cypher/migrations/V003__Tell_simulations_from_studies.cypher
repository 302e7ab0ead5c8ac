// Simulations are kept beside studies; those kept so far are studies of the network as it is.
MATCH (study:Study) WHERE study.kind IS NULL SET study.kind = 'study';
