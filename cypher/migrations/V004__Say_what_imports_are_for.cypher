// Nobody was asked so far what an import is for; who looks after the installation can say so afterwards.
MATCH (import:Import) WHERE import.legalBasis IS NULL SET import.purpose = '', import.legalBasis = 'not_stated';
// From now on a property of this name says which later imports state an actor too; a further column called so keeps its values.
MATCH (actor:Actor) WHERE actor.statedBy IS NOT NULL SET actor.`attribute:statedBy` = actor.statedBy REMOVE actor.statedBy;
