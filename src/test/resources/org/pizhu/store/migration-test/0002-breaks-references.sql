DELETE FROM source;
