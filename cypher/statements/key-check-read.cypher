MATCH (key:KeyCheck {id: $file})
RETURN key.check AS check
