# Buscar una puerta.
search-title = Buscar una puerta
search-label = Calle, número, buzón o nombre
search-clear = Borrar
search-start = Escriba una calle, un número o un nombre. También funciona sin red.
search-nothing = No encontramos ninguna puerta para «{ $text }». Un nombre solo se encuentra mientras la bienvenida está abierta.
search-more = { $n ->
    [one] { $n } puerta más. Escriba más para encontrarla.
   *[other] { $n } puertas más. Escriba más para encontrar la correcta.
}
search-reason-name = Nombre de la lista
search-reason-name_similar = Se parece al nombre de la lista
search-reason-street_similar = La calle se parece a lo que escribió
search-reason-box = Buzón
search-reason-stairwell = Escalera
search-reason-number = Número de la casa
search-reason-street = Calle
