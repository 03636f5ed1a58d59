-- A card is an ordinary row now. No version of the app could make one before.
DROP TABLE card;
