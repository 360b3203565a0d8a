# Copies the pictures that the README shows out of the sheet. FOLDER: of the sheet; TO: of the pictures.
foreach(theme light dark)
    foreach(page overview devices play)
        configure_file("${FOLDER}/${page}-${theme}-en-1.png" "${TO}/${page}-${theme}.png" COPYONLY)
    endforeach()
endforeach()
