MERGE (key:KeyCheck {id: $file})
  ON CREATE SET key.check = $check
