<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccuracyData</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>%1 of %2, lowest first</source>
        <translation>%1 von %2, niedrigste zuerst</translation>
    </message>
</context>
<context>
    <name>AccuracyFormulaCheck</name>
    <message>
        <source>Accuracy from the fallback line</source>
        <translation>Genauigkeit von der Ersatzgeraden</translation>
    </message>
    <message>
        <source>Fewer than %1 local updates have a version from 1 to 24, where the line is below its cap.</source>
        <translation>Weniger als %1 lokale Updates haben eine Version von 1 bis 24, wo die Gerade unter ihrem Deckel liegt.</translation>
    </message>
    <message>
        <source>%1 of %2 claimed accuracies lie on the line 0.7 + 0.01 · version.</source>
        <translation>%1 von %2 behaupteten Genauigkeiten liegen auf der Geraden 0,7 + 0,01 · Version.</translation>
    </message>
    <message>
        <source>%1 of %2 local accuracies (%3) are exactly 0.7 + 0.01 · version: the reader found no feedback and took its formula.</source>
        <translation>%1 von %2 lokalen Genauigkeiten (%3) sind genau 0,7 + 0,01 · Version: Der Leser fand kein Feedback und nahm seine Formel.</translation>
    </message>
    <message>
        <source>To a billionth, for versions 1 to 24 among the newest 10,000 updates; fires from one half on.</source>
        <translation>Auf ein Milliardstel, für Versionen 1 bis 24 unter den neuesten 10.000 Updates; schlägt ab der Hälfte an.</translation>
    </message>
    <message>
        <source>A reader that compares global versions</source>
        <translation>Ein Leser, der globale Versionen vergleicht</translation>
    </message>
</context>
<context>
    <name>AccuracyHardCodedCheck</name>
    <message>
        <source>Accuracy from the hard-coded line</source>
        <translation>Genauigkeit von der fest eingebauten Geraden</translation>
    </message>
    <message>
        <source>Fewer than %1 local updates have a version from 1 to 12, where the line is below its cap.</source>
        <translation>Weniger als %1 lokale Updates haben eine Version von 1 bis 12, wo die Gerade unter ihrem Deckel liegt.</translation>
    </message>
    <message>
        <source>%1 of %2 claimed accuracies lie on the line 0.7 + 0.02 · version.</source>
        <translation>%1 von %2 behaupteten Genauigkeiten liegen auf der Geraden 0,7 + 0,02 · Version.</translation>
    </message>
    <message>
        <source>%1 of %2 local accuracies (%3) are exactly 0.7 + 0.02 · version. They are computed from the number of the version, not measured.</source>
        <translation>%1 von %2 lokalen Genauigkeiten (%3) sind genau 0,7 + 0,02 · Version. Sie sind aus der Nummer der Version berechnet, nicht gemessen.</translation>
    </message>
    <message>
        <source>To a billionth, for versions 1 to 12 among the newest 10,000 updates; fires from one half on.</source>
        <translation>Auf ein Milliardstel, für Versionen 1 bis 12 unter den neuesten 10.000 Updates; schlägt ab der Hälfte an.</translation>
    </message>
    <message>
        <source>An accuracy from feedback, that says where it comes from</source>
        <translation>Eine Genauigkeit aus Feedback, die sagt, woher sie kommt</translation>
    </message>
</context>
<context>
    <name>AccuracyNoiseCheck</name>
    <message>
        <source>Accuracy that is noise</source>
        <translation>Genauigkeit, die Rauschen ist</translation>
    </message>
    <message>
        <source>federated_models holds fewer than %1 versions.</source>
        <translation>federated_models enthält weniger als %1 Versionen.</translation>
    </message>
    <message>
        <source>From version to version the global accuracy changes by %1 on average; %2 of %3 versions lie at 0 or 1.</source>
        <translation>Von Version zu Version ändert sich die globale Genauigkeit im Mittel um %1; %2 von %3 Versionen liegen bei 0 oder 1.</translation>
    </message>
    <message>
        <source>That is the noise of differential privacy, not learning.</source>
        <translation>Das ist das Rauschen von Differential Privacy, kein Lernen.</translation>
    </message>
    <message>
        <source>The newest 200 versions; fires from a mean step of 0.2 with a tenth at the ends. Noise of 4.8 on one accuracy looks like this.</source>
        <translation>Die neuesten 200 Versionen; schlägt ab einem mittleren Schritt von 0,2 mit einem Zehntel an den Enden an. So sieht Rauschen von 4,8 auf einer einzelnen Genauigkeit aus.</translation>
    </message>
    <message>
        <source>An accuracy on data held out</source>
        <translation>Eine Genauigkeit auf zurückgehaltenen Daten</translation>
    </message>
</context>
<context>
    <name>AccuracyPinnedCheck</name>
    <message>
        <source>Accuracy at floor or cap</source>
        <translation>Genauigkeit an Boden oder Deckel</translation>
    </message>
    <message>
        <source>Of the newest %1 local updates %2 claim exactly 0.5 and %3 exactly 0.95.</source>
        <translation>Von den neuesten %1 lokalen Updates behaupten %2 genau 0,5 und %3 genau 0,95.</translation>
    </message>
    <message>
        <source>Floor and cap hide what the values really are.</source>
        <translation>Boden und Deckel verbergen, was die Werte wirklich sind.</translation>
    </message>
    <message>
        <source>Fires when half of at least %1 updates lie there.</source>
        <translation>Schlägt an, wenn die Hälfte von mindestens %1 Updates dort liegt.</translation>
    </message>
    <message>
        <source>An accuracy from feedback, that says where it comes from</source>
        <translation>Eine Genauigkeit aus Feedback, die sagt, woher sie kommt</translation>
    </message>
</context>
<context>
    <name>ActivityText</name>
    <message numerus="yes">
        <source>Inserted %1 feedback record(s)</source>
        <translation>
            <numerusform>%1 Feedback-Datensatz eingefügt</numerusform>
            <numerusform>%1 Feedback-Datensätze eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Device %1: no feedback yet, using formula %2</source>
        <translation>Gerät %1: noch kein Feedback, Formel mit %2</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Real accuracy</source>
        <translation>Tatsächliche Genauigkeit</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Einspielen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Stillstand</translation>
    </message>
    <message>
        <source>Query %1: %2</source>
        <translation>Abfrage %1: %2</translation>
    </message>
    <message>
        <source>Query %1 failed: %2</source>
        <translation>Abfrage %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message numerus="yes">
        <source>Device %1: Real accuracy = %2 (from %3 prediction(s))</source>
        <translation>
            <numerusform>Gerät %1: Tatsächliche Genauigkeit = %2 (aus %3 Vorhersage)</numerusform>
            <numerusform>Gerät %1: Tatsächliche Genauigkeit = %2 (aus %3 Vorhersagen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>CheckTotals</name>
    <message>
        <source>1 fault</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>%1 fine</source>
        <translation>%1 in Ordnung</translation>
    </message>
    <message>
        <source>%1 cannot be known here</source>
        <translation>%1 hier nicht zu wissen</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Cannot be known here</source>
        <translation>Hier nicht zu wissen</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Certain. %1</source>
        <translation>Sicher. %1</translation>
    </message>
    <message>
        <source>Likely. %1</source>
        <translation>Wahrscheinlich. %1</translation>
    </message>
    <message>
        <source>A hint. %1</source>
        <translation>Ein Anhaltspunkt. %1</translation>
    </message>
</context>
<context>
    <name>ChecklistText</name>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Table model_feedback is created</source>
        <translation>Tabelle model_feedback ist angelegt</translation>
    </message>
    <message>
        <source>Feedback is written</source>
        <translation>Feedback wird geschrieben</translation>
    </message>
    <message>
        <source>The reader reads it</source>
        <translation>Der Leser liest es</translation>
    </message>
    <message>
        <source>Rows after ten minutes</source>
        <translation>Zeilen nach zehn Minuten</translation>
    </message>
    <message>
        <source>Accuracy moves</source>
        <translation>Die Genauigkeit bewegt sich</translation>
    </message>
    <message>
        <source>Panel in Grafana</source>
        <translation>Panel in Grafana</translation>
    </message>
    <message>
        <source>%1 holds no table model_feedback.</source>
        <translation>%1 enthält keine Tabelle model_feedback.</translation>
    </message>
    <message>
        <source>In %1, %2; made by another program.</source>
        <translation>In %1, %2; von einem anderen Programm angelegt.</translation>
    </message>
    <message>
        <source>In %1, %2; schema version %3.</source>
        <translation>In %1, %2; Schemaversion %3.</translation>
    </message>
    <message>
        <source>looked up just now</source>
        <translation>gerade nachgesehen</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Some were replayed here, some come from other writers.</source>
        <translation>Einige wurden hier eingespielt, andere hat ein anderes Programm geschrieben.</translation>
    </message>
    <message>
        <source>Other programs wrote them.</source>
        <translation>Andere Programme haben sie geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>All of them were replayed here from %1 file(s).</source>
        <translation>
            <numerusform>Alle wurden hier aus %1 Datei eingespielt.</numerusform>
            <numerusform>Alle wurden hier aus %1 Dateien eingespielt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of feedback.</source>
        <translation>%1 Feedback.</translation>
    </message>
    <message>
        <source>newest stored %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>There is no row of a device to ask for.</source>
        <translation>Es gibt keine Zeile eines Geräts, nach dem sich fragen ließe.</translation>
    </message>
    <message>
        <source>newest prediction %1</source>
        <translation>Vorhersage %1</translation>
    </message>
    <message>
        <source>Asked for %1 before %2, it gets %3: %4 correct, mean |error| %5.</source>
        <translation>Gefragt nach %1 vor %2, erhält er %3: %4 richtig, mittlerer |Fehler| %5.</translation>
    </message>
    <message>
        <source>Asked for %1 before %2, it gets no rows: the formula would be used.</source>
        <translation>Gefragt nach %1 vor %2, erhält er keine Zeile: Die Formel würde verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>Asked for %1 before %2, it gets no rows of the last %3 minute(s), which is the window of the policy: the formula would be used.</source>
        <translation>
            <numerusform>Gefragt nach %1 vor %2, erhält er keine Zeile aus der letzten %3 Minute, dem Zeitfenster der Richtlinie: Die Formel würde verwendet.</numerusform>
            <numerusform>Gefragt nach %1 vor %2, erhält er keine Zeile aus den letzten %3 Minuten, dem Zeitfenster der Richtlinie: Die Formel würde verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>With the window ending at the newest prediction it would get %1.</source>
        <translation>Endete das Zeitfenster bei der neuesten Vorhersage, so erhielte er %1.</translation>
    </message>
    <message>
        <source>The table is empty. Look again ten minutes after the pipeline was started.</source>
        <translation>Die Tabelle ist leer. Sehen Sie zehn Minuten nach dem Start der Pipeline noch einmal nach.</translation>
    </message>
    <message>
        <source>%1 more than when it was opened, %2.</source>
        <translation>%1 mehr als beim Öffnen, %2.</translation>
    </message>
    <message>
        <source>%1 stored in the last ten minutes, at most %2 of them by a replay.</source>
        <translation>%1 in den letzten zehn Minuten gespeichert, davon höchstens %2 durch Einspielen.</translation>
    </message>
    <message>
        <source>%1 stored in the last ten minutes.</source>
        <translation>%1 in den letzten zehn Minuten gespeichert.</translation>
    </message>
    <message>
        <source>%1 stored in the last ten minutes, all by a replay: a loaded history does not show that a loop is running.</source>
        <translation>%1 in den letzten zehn Minuten gespeichert, alle durch Einspielen: Eine geladene Vergangenheit zeigt nicht, dass eine Schleife läuft.</translation>
    </message>
    <message>
        <source>Nothing was stored in the last ten minutes: the pipeline does not run, or no longer writes.</source>
        <translation>In den letzten zehn Minuten wurde nichts gespeichert: Die Pipeline läuft nicht oder schreibt nicht mehr.</translation>
    </message>
    <message>
        <source>This is a loaded history: every row was replayed, and nothing else writes here. It does not show that a loop is running.</source>
        <translation>Dies ist eine geladene Vergangenheit: Jede Zeile wurde eingespielt, und sonst schreibt hier niemand. Sie zeigt nicht, dass eine Schleife läuft.</translation>
    </message>
    <message>
        <source>There is no version to look at.</source>
        <translation>Es gibt keine Version, die sich ansehen ließe.</translation>
    </message>
    <message>
        <source>%1, and each is given its accuracy by the formula: feedback counts from the next version on.</source>
        <translation>%1, und jede erhält ihre Genauigkeit von der Formel: Feedback zählt erst ab der nächsten Version.</translation>
    </message>
    <message>
        <source>%1: hard-coded %2, from feedback %3, observed %4.</source>
        <translation>%1: fest eingebaut %2, aus Feedback %3, beobachtet %4.</translation>
    </message>
    <message>
        <source>It differs from the formula and between versions by less than %1 points.</source>
        <translation>Der Unterschied zur Formel und zwischen den Versionen ist kleiner als %1 Punkte.</translation>
    </message>
    <message>
        <source>From feedback it was between %1 (%2) and %3 (%4); %5 points from %6 to %7.</source>
        <translation>Aus Feedback lag sie zwischen %1 (%2) und %3 (%4); %5 Punkte von %6 bis %7.</translation>
    </message>
    <message>
        <source>Its query returns %1 with %2 of the last 24 hours; %3 stands at %4.</source>
        <translation>Seine Abfrage liefert %1 mit %2 aus den letzten 24 Stunden; %3 steht bei %4.</translation>
    </message>
    <message>
        <source>By the time of the prediction it would be empty.</source>
        <translation>Nach der Zeit der Vorhersage wäre es leer.</translation>
    </message>
    <message>
        <source>Whether a dashboard holds it cannot be seen from here.</source>
        <translation>Ob ein Dashboard es enthält, ist von hier aus nicht zu sehen.</translation>
    </message>
    <message>
        <source>Its query returns nothing: no row was stored in the last 24 hours. Only by the time of the prediction there are rows, of %1.</source>
        <translation>Seine Abfrage liefert nichts: In den letzten 24 Stunden wurde keine Zeile gespeichert. Nur nach der Zeit der Vorhersage gibt es Zeilen, aus %1.</translation>
    </message>
    <message>
        <source>Its query returns nothing: in the last 24 hours no row was stored and no prediction made.</source>
        <translation>Seine Abfrage liefert nichts: In den letzten 24 Stunden wurde weder eine Zeile gespeichert noch eine Vorhersage gemacht.</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>sieht nach…</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>cannot be known here</source>
        <translation>hier nicht feststellbar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
</context>
<context>
    <name>ClockSkewCheck</name>
    <message>
        <source>Clocks that disagree</source>
        <translation>Uhren, die sich widersprechen</translation>
    </message>
    <message>
        <source>No row has both times.</source>
        <translation>Keine Zeile hat beide Zeiten.</translation>
    </message>
    <message>
        <source>No event is later than its storing.</source>
        <translation>Kein Ereignis liegt nach seinem Speichern.</translation>
    </message>
    <message>
        <source>%1 of %2 rows were stored more than five minutes before their event happened; %3 events lie in the future.</source>
        <translation>%1 von %2 Zeilen wurden mehr als fünf Minuten vor ihrem Ereignis gespeichert; %3 Ereignisse liegen in der Zukunft.</translation>
    </message>
    <message>
        <source>timestamp against created_at and against the clock of this machine; five minutes are forgiven.</source>
        <translation>timestamp gegen created_at und gegen die Uhr dieses Rechners; fünf Minuten sind verziehen.</translation>
    </message>
    <message>
        <source>A time with its zone</source>
        <translation>Eine Zeit mit ihrer Zone</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>See whether a model feedback loop really learns.</source>
        <translation>Zeigt, ob eine Feedback-Schleife für Modelle wirklich lernt.</translation>
    </message>
    <message>
        <source>Evaluation files to replay, a feedback database in one SQLite file, or a connection (sqlite:PATH, a libpq string or URI). Without it: what was open last.</source>
        <translation>Auswertungsdateien zum Einspielen, eine Feedback-Datenbank in einer SQLite-Datei oder eine Verbindung (sqlite:PFAD, eine libpq-Zeichenkette oder URI). Ohne Angabe: was zuletzt offen war.</translation>
    </message>
    <message>
        <source>Writes what happens to a file.</source>
        <translation>Schreibt in eine Datei, was geschieht.</translation>
    </message>
    <message>
        <source>Colours for this start: system, light or dark.</source>
        <translation>Farben für diesen Start: system, light oder dark.</translation>
    </message>
    <message>
        <source>Page to begin with, for example versions or versions:25.</source>
        <translation>Seite, die zuerst gezeigt wird, zum Beispiel versions oder versions:25.</translation>
    </message>
    <message>
        <source>Language of the window, whatever the environment says: %1.</source>
        <translation>Sprache des Fensters, unabhängig von der Umgebung: %1.</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--theme nimmt system, light oder dark.</translation>
    </message>
    <message>
        <source>--language takes one of these: %1.</source>
        <translation>--language nimmt eines von diesen: %1.</translation>
    </message>
    <message>
        <source>Opens the bundled generated sample; nothing is stored. With “founding”: builds a feedback database as the founding text does, in a file or, with a connection, in a schema of its own, and checks its loop.</source>
        <translation>Öffnet die mitgelieferte erzeugte Stichprobe; nichts wird gespeichert. Mit „founding“: baut eine Feedback-Datenbank so, wie es der Gründungstext tut, in einer Datei oder, mit einer Verbindung, in einem eigenen Schema, und prüft ihren Kreislauf.</translation>
    </message>
</context>
<context>
    <name>ConfidenceConstantCheck</name>
    <message>
        <source>Confidence that says nothing</source>
        <translation>Konfidenz, die nichts sagt</translation>
    </message>
    <message>
        <source>Every row has a confidence, and they differ.</source>
        <translation>Jede Zeile hat eine Konfidenz, und sie unterscheiden sich.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have a confidence.</source>
        <translation>%1 von %2 Zeilen haben eine Konfidenz.</translation>
    </message>
    <message>
        <source>All %1 confidences are %2: they cannot tell a sure prediction from an unsure one.</source>
        <translation>Alle %1 Konfidenzen sind %2: Sie unterscheiden keine sichere von einer unsicheren Vorhersage.</translation>
    </message>
    <message>
        <source>None of %1 rows has a confidence: calibration cannot be judged.</source>
        <translation>Keine von %1 Zeilen hat eine Konfidenz: Die Kalibrierung ist nicht zu beurteilen.</translation>
    </message>
    <message>
        <source>Counted row by row; fires from %1 rows on.</source>
        <translation>Zeile für Zeile gezählt; schlägt ab %1 Zeilen an.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>TimescaleDB</source>
        <translation>TimescaleDB</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>host name not verified</source>
        <translation>Rechnername nicht geprüft</translation>
    </message>
    <message>
        <source>unverified TLS</source>
        <translation>TLS ungeprüft</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The connection is for reading only.</source>
        <translation>Die Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>You have no right to write into it.</source>
        <translation>Sie haben kein Recht, hineinzuschreiben.</translation>
    </message>
    <message>
        <source>The server makes transactions read only (default_transaction_read_only).</source>
        <translation>Der Server erlaubt nur lesende Transaktionen (default_transaction_read_only).</translation>
    </message>
    <message>
        <source>The server is a standby, which only follows another.</source>
        <translation>Der Server ist ein Standby, der nur einem anderen folgt.</translation>
    </message>
    <message>
        <source>This machine: nothing travels over a network.</source>
        <translation>Dieser Rechner: Nichts geht über ein Netz.</translation>
    </message>
    <message>
        <source>A local socket.</source>
        <translation>Ein lokaler Socket.</translation>
    </message>
    <message>
        <source>There is no name to look up.</source>
        <translation>Es gibt keinen Namen aufzulösen.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>%1, port %2 answers.</source>
        <translation>%1, Port %2 antwortet.</translation>
    </message>
    <message>
        <source>%1, certificate and host name verified.</source>
        <translation>%1, Zertifikat und Rechnername geprüft.</translation>
    </message>
    <message>
        <source>%1, certificate and host name verified against %2.</source>
        <translation>%1, Zertifikat und Rechnername geprüft gegen %2.</translation>
    </message>
    <message>
        <source>%1, the certificate is verified, but not that it is this host&apos;s.</source>
        <translation>%1, das Zertifikat ist geprüft, aber nicht, dass es zu diesem Rechner gehört.</translation>
    </message>
    <message>
        <source>%1 with whoever answered: nothing is verified.</source>
        <translation>%1 mit dem, der geantwortet hat: Nichts ist geprüft.</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read and change everything.</source>
        <translation>Nicht verschlüsselt: Andere auf dem Weg können alles lesen und ändern.</translation>
    </message>
    <message>
        <source>%1, on this machine.</source>
        <translation>%1, auf diesem Rechner.</translation>
    </message>
    <message>
        <source>As %1 in the database %2, with a password.</source>
        <translation>Als %1 in der Datenbank %2, mit Passwort.</translation>
    </message>
    <message>
        <source>As %1 in the database %2, without a password.</source>
        <translation>Als %1 in der Datenbank %2, ohne Passwort.</translation>
    </message>
    <message>
        <source>PostgreSQL %1. Loopscope is made for version 13 and later.</source>
        <translation>PostgreSQL %1. Loopscope ist für Version 13 und neuer gemacht.</translation>
    </message>
    <message>
        <source>PostgreSQL %1.</source>
        <translation>PostgreSQL %1.</translation>
    </message>
    <message>
        <source>read feedback</source>
        <translation>Feedback lesen</translation>
    </message>
    <message>
        <source>insert feedback</source>
        <translation>Feedback einfügen</translation>
    </message>
    <message>
        <source>create tables</source>
        <translation>Tabellen anlegen</translation>
    </message>
    <message>
        <source>This role may %1.</source>
        <translation>Diese Rolle darf %1.</translation>
    </message>
    <message>
        <source>do nothing here</source>
        <translation>hier nichts</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>It is a superuser; Loopscope needs none.</source>
        <translation>Sie ist Superuser; Loopscope braucht keinen.</translation>
    </message>
    <message>
        <source>Version %1 in this database.</source>
        <translation>Version %1 in dieser Datenbank.</translation>
    </message>
    <message>
        <source>Not in this database; the server could install it.</source>
        <translation>Nicht in dieser Datenbank; der Server könnte es installieren.</translation>
    </message>
    <message>
        <source>Not on this server. Loopscope works without it.</source>
        <translation>Nicht auf diesem Server. Loopscope arbeitet auch ohne.</translation>
    </message>
    <message>
        <source>There is no schema “%1” yet; a replay can make it.</source>
        <translation>Es gibt noch kein Schema „%1“; eine Wiedergabe kann es anlegen.</translation>
    </message>
    <message>
        <source>%1 holds no feedback yet; a replay can make its tables.</source>
        <translation>%1 enthält noch kein Feedback; eine Wiedergabe kann die Tabellen anlegen.</translation>
    </message>
    <message>
        <source>%1 holds model_feedback that Loopscope did not make; it is read as it is.</source>
        <translation>%1 enthält model_feedback, das nicht von Loopscope stammt; es wird gelesen, wie es ist.</translation>
    </message>
    <message>
        <source>%1 was made by an older Loopscope and can be brought up to date.</source>
        <translation>%1 stammt von einem älteren Loopscope und kann aktualisiert werden.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Loopscope. Update this program.</source>
        <translation>%1 stammt von einem neueren Loopscope. Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>%1 is a feedback database, up to date.</source>
        <translation>%1 ist eine Feedback-Datenbank auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s behind this machine&apos;s (± %2 s).</source>
        <translation>Die Uhr des Servers geht %1 s nach gegenüber diesem Rechner (± %2 s).</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s ahead of this machine&apos;s (± %2 s).</source>
        <translation>Die Uhr des Servers geht %1 s vor gegenüber diesem Rechner (± %2 s).</translation>
    </message>
    <message>
        <source>sslmode=%1 does not verify another machine. Choose verify-full, or allow it below.</source>
        <translation>sslmode=%1 prüft einen anderen Rechner nicht. Wählen Sie verify-full, oder erlauben Sie es unten.</translation>
    </message>
    <message>
        <source>The server asks for a password. Give it above, or put it into ~/.pgpass.</source>
        <translation>Der Server verlangt ein Passwort. Geben Sie es oben ein, oder legen Sie es in ~/.pgpass ab.</translation>
    </message>
    <message>
        <source>%1. Check user and password.</source>
        <translation>%1. Prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>%1 is not found (%2). Check the spelling, or the network.</source>
        <translation>%1 ist nicht zu finden (%2). Prüfen Sie die Schreibweise oder das Netz.</translation>
    </message>
    <message>
        <source>%1, port %2: %3. Check the port, that the server runs, and the firewall.</source>
        <translation>%1, Port %2: %3. Prüfen Sie den Port, ob der Server läuft, und die Firewall.</translation>
    </message>
    <message>
        <source>%1. Nothing was sent. Ask for the server&apos;s certificate authority, and name its file as sslrootcert.</source>
        <translation>%1. Nichts wurde gesendet. Fragen Sie nach der Zertifizierungsstelle des Servers und nennen Sie ihre Datei als sslrootcert.</translation>
    </message>
    <message>
        <source>%1. Check database and user.</source>
        <translation>%1. Prüfen Sie Datenbank und Benutzer.</translation>
    </message>
    <message>
        <source>This role may neither read nor create feedback in “%1”. Ask its owner for SELECT.</source>
        <translation>Diese Rolle darf Feedback in „%1“ weder lesen noch anlegen. Bitten Sie den Eigentümer um SELECT.</translation>
    </message>
    <message>
        <source>A connection pooler stands before the server.</source>
        <translation>Vor dem Server steht ein Verbindungspooler.</translation>
    </message>
</context>
<context>
    <name>ConstantKpisCheck</name>
    <message>
        <source>Key figures that never change</source>
        <translation>Kennzahlen, die sich nie ändern</translation>
    </message>
    <message>
        <source>No key figure is one of the known constants.</source>
        <translation>Keine Kennzahl ist eine der bekannten Konstanten.</translation>
    </message>
    <message>
        <source>Key figures that never change: %1. They are written in the code, not measured.</source>
        <translation>Kennzahlen, die sich nie ändern: %1. Sie stehen im Code und sind nicht gemessen.</translation>
    </message>
    <message>
        <source>The known constants 42, 2.5 and 1 in at least three snapshots, and no other value.</source>
        <translation>Die bekannten Konstanten 42, 2,5 und 1 in mindestens drei Ständen, und kein anderer Wert.</translation>
    </message>
    <message>
        <source>A figure that is counted</source>
        <translation>Eine Zahl, die gezählt wird</translation>
    </message>
</context>
<context>
    <name>CorrectBeyondToleranceCheck</name>
    <message>
        <source>Correct although the error is large</source>
        <translation>Richtig trotz großem Fehler</translation>
    </message>
    <message>
        <source>No row counts as correct with an error beyond the tolerance of %1.</source>
        <translation>Keine Zeile gilt als richtig mit einem Fehler jenseits der Toleranz von %1.</translation>
    </message>
    <message>
        <source>%1 of %2 rows count as correct although their absolute error is %3 or more: accuracy %4 as stored, %5 by the size of the error.</source>
        <translation>%1 von %2 Zeilen gelten als richtig, obwohl ihr absoluter Fehler mindestens %3 ist: Genauigkeit %4 wie gespeichert, %5 nach der Größe des Fehlers.</translation>
    </message>
    <message>
        <source>All of them are over-predictions: is_correct compares the error with its sign.</source>
        <translation>Alle sind zu hohe Vorhersagen: is_correct vergleicht den Fehler mit seinem Vorzeichen.</translation>
    </message>
    <message>
        <source>The policy of this database chose that rule.</source>
        <translation>Die Richtlinie dieser Datenbank hat diese Regel gewählt.</translation>
    </message>
    <message>
        <source>Compared row by row with the tolerance of %1.</source>
        <translation>Zeile für Zeile verglichen mit der Toleranz aus: %1.</translation>
    </message>
    <message>
        <source>the stored policy</source>
        <translation>gespeicherte Richtlinie</translation>
    </message>
    <message>
        <source>the founding text, 0.1</source>
        <translation>Gründungstext, 0,1</translation>
    </message>
    <message>
        <source>A writer that judges by the size of the error</source>
        <translation>Ein Schreiber, der nach der Größe des Fehlers urteilt</translation>
    </message>
</context>
<context>
    <name>CreatedAtNullableCheck</name>
    <message>
        <source>When a row was stored</source>
        <translation>Wann eine Zeile gespeichert wurde</translation>
    </message>
    <message>
        <source>Every row gets the time of its storing by itself and cannot lose it.</source>
        <translation>Jede Zeile bekommt die Zeit ihres Speicherns von selbst und kann sie nicht verlieren.</translation>
    </message>
    <message>
        <source>created_at may be NULL. A row without it is outside of every window of time: the reader and the panel never see it.</source>
        <translation>created_at darf NULL sein. Eine Zeile ohne diese Zeit liegt außerhalb jedes Zeitfensters: Leser und Panel sehen sie nie.</translation>
    </message>
    <message>
        <source>created_at has no default: every writer has to set it, or its rows are refused.</source>
        <translation>created_at hat keinen Vorgabewert: Jeder Schreiber muss es setzen, sonst werden seine Zeilen abgelehnt.</translation>
    </message>
    <message>
        <source>The catalogue of the database says so.</source>
        <translation>So steht es im Katalog der Datenbank.</translation>
    </message>
</context>
<context>
    <name>DeviceMissingCheck</name>
    <message>
        <source>Rows without device</source>
        <translation>Zeilen ohne Gerät</translation>
    </message>
    <message>
        <source>Every row names its device.</source>
        <translation>Jede Zeile nennt ihr Gerät.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have no device. The reader asks by device, so they reach nobody.</source>
        <translation>%1 von %2 Zeilen haben kein Gerät. Der Leser fragt nach Geräten, also erreichen sie niemanden.</translation>
    </message>
    <message>
        <source>Counted row by row.</source>
        <translation>Zeile für Zeile gezählt.</translation>
    </message>
    <message>
        <source>A writer that stores the device</source>
        <translation>Ein Schreiber, der das Gerät speichert</translation>
    </message>
</context>
<context>
    <name>DuplicatesCheck</name>
    <message>
        <source>Evaluations stored twice</source>
        <translation>Doppelt gespeicherte Auswertungen</translation>
    </message>
    <message>
        <source>No two rows are the same evaluation.</source>
        <translation>Keine zwei Zeilen sind dieselbe Auswertung.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3) repeat another one: same version, device, time, values and confidence. They count twice.</source>
        <translation>%1 von %2 Zeilen (%3) wiederholen eine andere: gleiche Version, Gerät, Zeit, Werte und Konfidenz. Sie zählen doppelt.</translation>
    </message>
    <message>
        <source>Equal in six columns, among the newest %1 rows; a warning from 1 % on, since equal measurements happen.</source>
        <translation>Gleich in sechs Spalten, unter den neuesten %1 Zeilen; eine Warnung ab 1 %, denn gleiche Messungen kommen vor.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file in it.</source>
        <translation>„%1“ ist ein Ordner. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” has changed since its import began (%2). Undo that import, or bring the old file back.</source>
        <translation>„%1“ hat sich seit dem Beginn des Imports geändert (%2). Machen Sie diesen Import rückgängig oder stellen Sie die alte Datei wieder her.</translation>
    </message>
    <message>
        <source>The content of “%1” is stored already: import %2. Use --again to store it a second time.</source>
        <translation>Der Inhalt von „%1“ ist schon gespeichert: Import %2. Mit --again wird er ein zweites Mal gespeichert.</translation>
    </message>
    <message>
        <source>“%1” has an unfinished import (%2). Resume it, or undo it with “imports undo %2”.</source>
        <translation>Zu „%1“ gibt es einen unfertigen Import (%2). Setzen Sie ihn fort oder machen Sie ihn mit „imports undo %2“ rückgängig.</translation>
    </message>
    <message>
        <source>“%1” has more rejected rows than allowed (%2). The import was undone.</source>
        <translation>„%1“ hat mehr abgewiesene Zeilen als erlaubt (%2). Der Import wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The policy is not valid, at “%1”: %2.</source>
        <translation>Die Richtlinie ist ungültig, bei „%1“: %2.</translation>
    </message>
    <message>
        <source>“%1” holds feedback under another policy (%2). Change it with “schema set-policy”, or leave --policy out.</source>
        <translation>„%1“ enthält Feedback unter einer anderen Richtlinie (%2). Ändern Sie sie mit „schema set-policy“ oder lassen Sie --policy weg.</translation>
    </message>
    <message>
        <source>“%1” holds rows that Loopscope did not write. Use --into-live to write among them.</source>
        <translation>„%1“ enthält Zeilen, die nicht von Loopscope stammen. Mit --into-live wird dazwischen geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is a pipe and can be read only once. Give --now a time, or save the input to a file first.</source>
        <translation>„%1“ ist eine Pipe und nur einmal lesbar. Geben Sie --now eine Zeit oder speichern Sie die Eingabe zuerst in einer Datei.</translation>
    </message>
    <message>
        <source>The connection to “%1” has a password in it, which other programs can see. Put it into ~/.pgpass, or set LOOPSCOPE_STORE.</source>
        <translation>Die Verbindung zu „%1“ enthält ein Passwort, das andere Programme sehen können. Legen Sie es in ~/.pgpass ab oder setzen Sie LOOPSCOPE_STORE.</translation>
    </message>
    <message>
        <source>Cannot connect to “%1”: %2.</source>
        <translation>Keine Verbindung zu „%1“: %2.</translation>
    </message>
    <message>
        <source>“%1” is no feedback database yet. Create it with “schema create”, or replay a file into it.</source>
        <translation>„%1“ ist noch keine Feedback-Datenbank. Legen Sie sie mit „schema create“ an oder spielen Sie eine Datei ein.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Loopscope (schema %2). Update this program.</source>
        <translation>„%1“ stammt von einem neueren Loopscope (Schema %2). Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>“%1” was made by an older Loopscope. Bring it up to date with “schema upgrade”.</source>
        <translation>„%1“ stammt von einem älteren Loopscope. Bringen Sie sie mit „schema upgrade“ auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>“%1” is being written by another program. Wait until it is done, then try again.</source>
        <translation>„%1“ wird gerade von einem anderen Programm beschrieben. Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is full. Nothing is lost: free some space, then resume.</source>
        <translation>Der Datenträger mit „%1“ ist voll. Nichts ist verloren: Schaffen Sie Platz und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>“%1” is open for reading only.</source>
        <translation>„%1“ ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>“%1” refused a query: %2.</source>
        <translation>„%1“ hat eine Abfrage zurückgewiesen: %2.</translation>
    </message>
    <message>
        <source>There is no “%1” (%2).</source>
        <translation>„%1“ gibt es nicht (%2).</translation>
    </message>
    <message>
        <source>There are no rows to compute %1 from.</source>
        <translation>Es gibt keine Zeilen, aus denen sich %1 berechnen ließe.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Something is wrong inside Loopscope, at “%1”: %2. Please report it.</source>
        <translation>In Loopscope selbst stimmt etwas nicht, bei „%1“: %2. Bitte melden Sie es.</translation>
    </message>
    <message>
        <source>“%1” asks for a password, and there is none. Put it into ~/.pgpass, or connect in the window, which asks for it.</source>
        <translation>„%1“ verlangt ein Passwort, und es gibt keines. Legen Sie es in ~/.pgpass ab, oder verbinden Sie im Fenster, das danach fragt.</translation>
    </message>
    <message>
        <source>“%1” refused the login: %2.</source>
        <translation>„%1“ hat die Anmeldung abgelehnt: %2.</translation>
    </message>
    <message>
        <source>“%1” is another machine, and sslmode=%2 does not verify that it is the right one. Use verify-full, or allow it under “Connect to PostgreSQL”.</source>
        <translation>„%1“ ist ein anderer Rechner, und sslmode=%2 prüft nicht, ob es der richtige ist. Verwenden Sie verify-full, oder erlauben Sie es unter „Mit PostgreSQL verbinden“.</translation>
    </message>
    <message>
        <source>The tables of “%1” cannot be changed from here: %2.</source>
        <translation>Die Tabellen von „%1“ lassen sich von hier aus nicht ändern: %2.</translation>
    </message>
    <message>
        <source>“%1”: a step would have changed the number of rows (%2). Everything is as it was.</source>
        <translation>„%1“: Ein Schritt hätte die Zahl der Zeilen geändert (%2). Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>“%1” ended a statement before it was done: %2.</source>
        <translation>„%1“ hat eine Anweisung vor ihrem Ende abgebrochen: %2.</translation>
    </message>
</context>
<context>
    <name>ErrorsNotFiniteCheck</name>
    <message>
        <source>Errors that are no number</source>
        <translation>Fehler, die keine Zahl sind</translation>
    </message>
    <message>
        <source>Every error is a finite number.</source>
        <translation>Jeder Fehler ist eine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have an error that is NaN or infinite. One such row makes every average that includes it useless.</source>
        <translation>%1 von %2 Zeilen haben einen Fehler, der NaN oder unendlich ist. Eine solche Zeile macht jeden Mittelwert mit ihr unbrauchbar.</translation>
    </message>
    <message>
        <source>Counted row by row.</source>
        <translation>Zeile für Zeile gezählt.</translation>
    </message>
    <message>
        <source>A writer that leaves out what is no number</source>
        <translation>Ein Schreiber, der auslässt, was keine Zahl ist</translation>
    </message>
</context>
<context>
    <name>ErrorsWrongCheck</name>
    <message>
        <source>Errors that are no difference</source>
        <translation>Fehler, die keine Differenz sind</translation>
    </message>
    <message>
        <source>Every error is actual value minus prediction.</source>
        <translation>Jeder Fehler ist tatsächlicher Wert minus Vorhersage.</translation>
    </message>
    <message>
        <source>In %1 of %2 rows the error is not actual value minus prediction, or absolute_error not its size.</source>
        <translation>In %1 von %2 Zeilen ist der Fehler nicht tatsächlicher Wert minus Vorhersage, oder absolute_error nicht seine Größe.</translation>
    </message>
    <message>
        <source>Computed anew for every row; a millionth is forgiven.</source>
        <translation>Für jede Zeile neu berechnet; ein Millionstel ist verziehen.</translation>
    </message>
</context>
<context>
    <name>EvaluationLabelsCheck</name>
    <message>
        <source>Evaluations in words</source>
        <translation>Auswertungen in Wörtern</translation>
    </message>
    <message>
        <source>Predictions and results of model_evaluations are numbers.</source>
        <translation>Vorhersagen und Ergebnisse in model_evaluations sind Zahlen.</translation>
    </message>
    <message>
        <source>%1 of %2 evaluations hold words (“%3” against “%4”). Subtracting them fails, and the writer loses the whole batch.</source>
        <translation>%1 von %2 Auswertungen enthalten Wörter („%3“ gegen „%4“). Sie zu subtrahieren schlägt fehl, und der Schreiber verliert den ganzen Stapel.</translation>
    </message>
    <message>
        <source>Read from model_evaluations, up to 100,000 rows.</source>
        <translation>Gelesen aus model_evaluations, bis zu 100.000 Zeilen.</translation>
    </message>
    <message>
        <source>Words as numbers</source>
        <translation>Wörter als Zahlen</translation>
    </message>
</context>
<context>
    <name>EverythingCorrectCheck</name>
    <message>
        <source>Everything perfectly right</source>
        <translation>Alles vollkommen richtig</translation>
    </message>
    <message>
        <source>%1 of %2 rows are correct with an error of 0.</source>
        <translation>%1 von %2 Zeilen sind richtig mit einem Fehler von 0.</translation>
    </message>
    <message>
        <source>All %1 rows are correct with an error of exactly 0. The prediction is probably stored as its own result.</source>
        <translation>Alle %1 Zeilen sind richtig mit einem Fehler von genau 0. Vermutlich wird die Vorhersage als ihr eigenes Ergebnis gespeichert.</translation>
    </message>
    <message>
        <source>Fires from %1 rows on when not one of them has an error.</source>
        <translation>Schlägt ab %1 Zeilen an, wenn nicht eine einen Fehler hat.</translation>
    </message>
    <message>
        <source>A writer that stores prediction and result apart</source>
        <translation>Ein Schreiber, der Vorhersage und Ergebnis getrennt speichert</translation>
    </message>
</context>
<context>
    <name>EverythingZeroCheck</name>
    <message>
        <source>Invented rows</source>
        <translation>Erfundene Zeilen</translation>
    </message>
    <message>
        <source>No row has prediction and actual value 0.</source>
        <translation>Keine Zeile hat Vorhersage und tatsächlichen Wert 0.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have prediction and actual value 0.</source>
        <translation>%1 von %2 Zeilen haben Vorhersage und tatsächlichen Wert 0.</translation>
    </message>
    <message>
        <source>All %1 rows have prediction 0 and actual value 0. They were not measured: a missing value became 0, and 0 counts as perfectly right.</source>
        <translation>Alle %1 Zeilen haben Vorhersage 0 und tatsächlichen Wert 0. Sie wurden nicht gemessen: Ein fehlender Wert wurde zu 0, und 0 gilt als vollkommen richtig.</translation>
    </message>
    <message>
        <source>Not one row holds another value.</source>
        <translation>Nicht eine Zeile enthält einen anderen Wert.</translation>
    </message>
    <message>
        <source>A writer that leaves out what has no data</source>
        <translation>Ein Schreiber, der auslässt, was keine Daten hat</translation>
    </message>
</context>
<context>
    <name>FeedbackColumnsCheck</name>
    <message>
        <source>The columns of the table</source>
        <translation>Die Spalten der Tabelle</translation>
    </message>
    <message>
        <source>All %1 columns are there.</source>
        <translation>Alle %1 Spalten sind da.</translation>
    </message>
    <message>
        <source>%1 of %2 columns are missing: %3. What asks for them fails or sees nothing.</source>
        <translation>%1 von %2 Spalten fehlen: %3. Was nach ihnen fragt, schlägt fehl oder sieht nichts.</translation>
    </message>
    <message>
        <source>The catalogue of the database lists the columns.</source>
        <translation>Der Katalog der Datenbank führt die Spalten auf.</translation>
    </message>
</context>
<context>
    <name>FeedbackEmptyCheck</name>
    <message>
        <source>Whether anything is fed back</source>
        <translation>Ob etwas zurückfließt</translation>
    </message>
    <message>
        <source>There is feedback.</source>
        <translation>Es gibt Feedback.</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 Zeilen in %2</translation>
    </message>
    <message>
        <source>model_feedback is empty. Nothing has been fed back yet.</source>
        <translation>model_feedback ist leer. Noch ist nichts zurückgeflossen.</translation>
    </message>
    <message>
        <source>There is no row.</source>
        <translation>Es gibt keine Zeile.</translation>
    </message>
    <message>
        <source>model_feedback is empty although the system works: %1. The writer fails, or is never called.</source>
        <translation>model_feedback ist leer, obwohl das System arbeitet: %1. Der Schreiber schlägt fehl oder wird nie gerufen.</translation>
    </message>
    <message>
        <source>There is no row, and there are rows of the system.</source>
        <translation>Es gibt keine Zeile, aber Zeilen des Systems.</translation>
    </message>
    <message>
        <source>A writer that stores what was evaluated</source>
        <translation>Ein Schreiber, der speichert, was ausgewertet wurde</translation>
    </message>
</context>
<context>
    <name>FeedbackRefusedCheck</name>
    <message>
        <source>Evaluations that were refused</source>
        <translation>Abgewiesene Auswertungen</translation>
    </message>
    <message>
        <source>SQLite has no function that refuses: replays list their rejects with their import.</source>
        <translation>SQLite hat keine Funktion, die abweist: Abgewiesenes steht bei seinem Import.</translation>
    </message>
    <message>
        <source>Nothing here refuses: the function record_feedback() is not installed.</source>
        <translation>Hier weist nichts ab: Die Funktion record_feedback() ist nicht installiert.</translation>
    </message>
    <message>
        <source>record_feedback() has refused nothing.</source>
        <translation>record_feedback() hat nichts abgewiesen.</translation>
    </message>
    <message>
        <source>record_feedback() has refused %1 evaluations. They are in replay_reject with their reasons, and count nowhere.</source>
        <translation>record_feedback() hat %1 Auswertungen abgewiesen. Sie stehen mit ihren Gründen in replay_reject und zählen nirgends.</translation>
    </message>
    <message>
        <source>Counted in the list of rejects.</source>
        <translation>In der Liste der Abgewiesenen gezählt.</translation>
    </message>
</context>
<context>
    <name>FeedbackStaleCheck</name>
    <message>
        <source>Feedback that stopped</source>
        <translation>Feedback, das aufgehört hat</translation>
    </message>
    <message>
        <source>The newest feedback keeps up with the system.</source>
        <translation>Das neueste Feedback hält mit dem System Schritt.</translation>
    </message>
    <message>
        <source>The system worked until %1, but the newest feedback was stored %2 earlier.</source>
        <translation>Das System arbeitete bis %1, aber das neueste Feedback wurde %2 früher gespeichert.</translation>
    </message>
    <message>
        <source>Newest local update or round against the newest row of feedback; 15 minutes are forgiven.</source>
        <translation>Neuestes lokales Update oder neueste Runde gegen die neueste Zeile Feedback; 15 Minuten sind verziehen.</translation>
    </message>
    <message>
        <source>Evaluate as often as versions are made</source>
        <translation>So oft auswerten, wie Versionen entstehen</translation>
    </message>
    <message>
        <source>No row of model_feedback has a time that can be compared.</source>
        <translation>Keine Zeile in model_feedback hat eine vergleichbare Zeit.</translation>
    </message>
</context>
<context>
    <name>FeedbackTableCheck</name>
    <message>
        <source>The table model_feedback</source>
        <translation>Die Tabelle model_feedback</translation>
    </message>
    <message>
        <source>The table model_feedback is there.</source>
        <translation>Die Tabelle model_feedback ist da.</translation>
    </message>
    <message>
        <source>There is no table model_feedback, so nothing can be fed back.</source>
        <translation>Es gibt keine Tabelle model_feedback, also kann nichts zurückfließen.</translation>
    </message>
    <message>
        <source>The catalogue of the database does not list it.</source>
        <translation>Der Katalog der Datenbank führt sie nicht auf.</translation>
    </message>
</context>
<context>
    <name>FeedbackType</name>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>edge case</source>
        <translation>Grenzfall</translation>
    </message>
</context>
<context>
    <name>FixTitle</name>
    <message>
        <source>Adds the column; the rows keep what they have</source>
        <translation>Fügt die Spalte hinzu; die Zeilen behalten, was sie haben</translation>
    </message>
    <message>
        <source>An index that serves the reader: one device, its versions</source>
        <translation>Ein Index für den Leser: ein Gerät, seine Versionen</translation>
    </message>
    <message>
        <source>Computes both errors from what was predicted and what came</source>
        <translation>Berechnet beide Fehler aus Vorhersage und Eingetretenem</translation>
    </message>
    <message>
        <source>Creates the table with a key and times that work</source>
        <translation>Legt die Tabelle mit Schlüssel und Zeiten an, die funktionieren</translation>
    </message>
    <message>
        <source>Creates the table; times are microseconds UTC</source>
        <translation>Legt die Tabelle an; Zeiten sind Mikrosekunden UTC</translation>
    </message>
    <message>
        <source>Creates what is missing</source>
        <translation>Legt an, was fehlt</translation>
    </message>
    <message>
        <source>Creates what is missing without stopping the writers (not inside a transaction)</source>
        <translation>Legt an, was fehlt, ohne die Schreiber anzuhalten (nicht in einer Transaktion)</translation>
    </message>
    <message>
        <source>Drops the index that nobody needs</source>
        <translation>Entfernt den Index, den niemand braucht</translation>
    </message>
    <message>
        <source>Gives every new row an id</source>
        <translation>Gibt jeder neuen Zeile eine Id</translation>
    </message>
    <message>
        <source>Judges every row by the size of its error</source>
        <translation>Beurteilt jede Zeile nach der Größe ihres Fehlers</translation>
    </message>
    <message>
        <source>Keeps the first of equal evaluations</source>
        <translation>Behält die erste von gleichen Auswertungen</translation>
    </message>
    <message>
        <source>Moves the times of the events by the difference; look at a few rows first</source>
        <translation>Verschiebt die Zeiten der Ereignisse um die Differenz; sehen Sie vorher einige Zeilen an</translation>
    </message>
    <message>
        <source>Puts the rows of the runs before into a table of their own</source>
        <translation>Legt die Zeilen früherer Läufe in eine eigene Tabelle</translation>
    </message>
    <message>
        <source>Rounds a numeric, which PostgreSQL can</source>
        <translation>Rundet ein numeric, was PostgreSQL kann</translation>
    </message>
    <message>
        <source>Rows without a time get their event time (SQLite cannot add NOT NULL to a column that is there)</source>
        <translation>Zeilen ohne Zeit bekommen die ihres Ereignisses (SQLite kann einer Spalte NOT NULL nicht nachträglich geben)</translation>
    </message>
    <message>
        <source>Rows without a time get their event time; from now on every row has one</source>
        <translation>Zeilen ohne Zeit bekommen die ihres Ereignisses; von nun an hat jede Zeile eine</translation>
    </message>
    <message>
        <source>Shows the versions that nobody made with their rows, by day</source>
        <translation>Zeigt die Versionen, die niemand erzeugt hat, mit ihren Zeilen je Tag</translation>
    </message>
    <message>
        <source>Takes the round from the version that it made</source>
        <translation>Nimmt die Runde von der Version, die sie hervorbrachte</translation>
    </message>
    <message>
        <source>Takes the rows out that no device will ever ask for; they stay in a table of their own</source>
        <translation>Nimmt die Zeilen heraus, nach denen kein Gerät je fragen wird; sie bleiben in einer eigenen Tabelle</translation>
    </message>
    <message>
        <source>Takes the rows out that say nothing; they were never evaluated</source>
        <translation>Nimmt die Zeilen heraus, die nichts sagen; sie wurden nie ausgewertet</translation>
    </message>
    <message>
        <source>Takes the rows out whose error is no number; they stay in a table of their own</source>
        <translation>Nimmt die Zeilen heraus, deren Fehler keine Zahl ist; sie bleiben in einer eigenen Tabelle</translation>
    </message>
    <message>
        <source>The key takes the time in, then the table becomes a hypertable with its rows</source>
        <translation>Der Schlüssel nimmt die Zeit auf, dann wird die Tabelle mit ihren Zeilen zur Hypertable</translation>
    </message>
</context>
<context>
    <name>HeatText</name>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source>%1 at %2: no rows</source>
        <translation>%1 bei %2: keine Zeilen</translation>
    </message>
    <message>
        <source>%1 at %2: %3, %4 of %5 correct</source>
        <translation>%1 bei %2: %3, %4 von %5 richtig</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>Von Version</translation>
    </message>
    <message>
        <source>To version</source>
        <translation>Bis Version</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
</context>
<context>
    <name>HypertableCheck</name>
    <message>
        <source>Hypertable of TimescaleDB</source>
        <translation>Hypertable von TimescaleDB</translation>
    </message>
    <message>
        <source>TimescaleDB is not in this database: a plain table is right.</source>
        <translation>TimescaleDB ist nicht in dieser Datenbank: Eine einfache Tabelle ist richtig.</translation>
    </message>
    <message>
        <source>SQLite has no hypertables: a plain table is right.</source>
        <translation>SQLite hat keine Hypertables: Eine einfache Tabelle ist richtig.</translation>
    </message>
    <message>
        <source>model_feedback is a hypertable.</source>
        <translation>model_feedback ist eine Hypertable.</translation>
    </message>
    <message>
        <source>TimescaleDB is here, but model_feedback is a plain table. A primary key on id alone makes create_hypertable() fail (TS103), and psql goes on without a word.</source>
        <translation>TimescaleDB ist da, aber model_feedback ist eine einfache Tabelle. Ein Primärschlüssel auf id allein lässt create_hypertable() scheitern (TS103), und psql macht wortlos weiter.</translation>
    </message>
    <message>
        <source>timescaledb_information.hypertables does not list it.</source>
        <translation>timescaledb_information.hypertables führt sie nicht auf.</translation>
    </message>
</context>
<context>
    <name>IdDefaultCheck</name>
    <message>
        <source>Ids of new rows</source>
        <translation>Ids neuer Zeilen</translation>
    </message>
    <message>
        <source>New rows get their id by themselves.</source>
        <translation>Neue Zeilen bekommen ihre Id von selbst.</translation>
    </message>
    <message>
        <source>The column id has no default: new rows have no id, or are refused.</source>
        <translation>Die Spalte id hat keinen Vorgabewert: Neue Zeilen haben keine Id oder werden abgelehnt.</translation>
    </message>
    <message>
        <source>The catalogue of the database says so.</source>
        <translation>So steht es im Katalog der Datenbank.</translation>
    </message>
</context>
<context>
    <name>IndexesMissingCheck</name>
    <message>
        <source>Indexes that are needed</source>
        <translation>Indizes, die gebraucht werden</translation>
    </message>
    <message>
        <source>Versions, devices and times of storing have an index each.</source>
        <translation>Versionen, Geräte und Speicherzeiten haben je einen Index.</translation>
    </message>
    <message>
        <source>No index begins with %1: every such question reads the whole table.</source>
        <translation>Kein Index beginnt mit %1: Jede solche Frage liest die ganze Tabelle.</translation>
    </message>
    <message>
        <source>The catalogue of the database lists the indexes.</source>
        <translation>Der Katalog der Datenbank führt die Indizes auf.</translation>
    </message>
</context>
<context>
    <name>IndexesRedundantCheck</name>
    <message>
        <source>Indexes that nobody needs</source>
        <translation>Indizes, die niemand braucht</translation>
    </message>
    <message>
        <source>%1 (never used)</source>
        <translation>%1 (nie benutzt)</translation>
    </message>
    <message>
        <source>%1 (the same as %2)</source>
        <translation>%1 (dasselbe wie %2)</translation>
    </message>
    <message>
        <source>No index is there twice.</source>
        <translation>Kein Index ist doppelt da.</translation>
    </message>
    <message>
        <source>%1. Each makes every INSERT slower.</source>
        <translation>%1. Jeder macht jedes INSERT langsamer.</translation>
    </message>
    <message>
        <source>The catalogue lists the keys; uses are counted since the statistics were last reset.</source>
        <translation>Der Katalog führt die Schlüssel auf; Benutzungen zählen seit dem letzten Rücksetzen der Statistik.</translation>
    </message>
</context>
<context>
    <name>JudgedUnlikePolicyCheck</name>
    <message>
        <source>Judgements against the policy</source>
        <translation>Urteile gegen die Richtlinie</translation>
    </message>
    <message>
        <source>Every other judgement is what the policy says.</source>
        <translation>Jedes andere Urteil ist, was die Richtlinie sagt.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are judged otherwise than the policy says (tolerance %3).</source>
        <translation>%1 von %2 Zeilen sind anders beurteilt, als die Richtlinie sagt (Toleranz %3).</translation>
    </message>
    <message>
        <source>Compared row by row; over-predictions of the signed rule are not counted here.</source>
        <translation>Zeile für Zeile verglichen; zu hohe Vorhersagen der Regel mit Vorzeichen zählen hier nicht.</translation>
    </message>
</context>
<context>
    <name>JudgementMissingCheck</name>
    <message>
        <source>Rows without judgement</source>
        <translation>Zeilen ohne Urteil</translation>
    </message>
    <message>
        <source>Every row has its error and its judgement.</source>
        <translation>Jede Zeile hat ihren Fehler und ihr Urteil.</translation>
    </message>
    <message>
        <source>Of %1 rows, %2 have no is_correct and %3 have no error. Some queries count them as wrong, others not at all.</source>
        <translation>Von %1 Zeilen haben %2 kein is_correct und %3 keinen Fehler. Manche Abfragen zählen sie als falsch, andere gar nicht.</translation>
    </message>
    <message>
        <source>Counted row by row.</source>
        <translation>Zeile für Zeile gezählt.</translation>
    </message>
</context>
<context>
    <name>LocalVersionsCheck</name>
    <message>
        <source>Local compared with global versions</source>
        <translation>Lokale mit globalen Versionen verglichen</translation>
    </message>
    <message>
        <source>It makes no difference here: %1 of the local updates find feedback by their own version, %2 by the global one.</source>
        <translation>Hier macht es keinen Unterschied: %1 der lokalen Updates finden Feedback nach ihrer eigenen Version, %2 nach der globalen.</translation>
    </message>
    <message>
        <source>Compared with a device&apos;s own version, %1 of the newest %2 local updates find feedback; with the global version it would be %3. The two counters have nothing to do with each other.</source>
        <translation>Verglichen mit der eigenen Version eines Geräts finden %1 der neuesten %2 lokalen Updates Feedback; mit der globalen Version wären es %3. Die beiden Zähler haben nichts miteinander zu tun.</translation>
    </message>
    <message>
        <source>Certain for a reader that compares its own version, as the founding one does; fires from ten points of difference on.</source>
        <translation>Sicher für einen Leser, der seine eigene Version vergleicht, wie der des Gründungstexts; schlägt ab zehn Punkten Unterschied an.</translation>
    </message>
    <message>
        <source>A reader that compares global versions</source>
        <translation>Ein Leser, der globale Versionen vergleicht</translation>
    </message>
</context>
<context>
    <name>LoopCheck</name>
    <message>
        <source>There is no table %1 in this database.</source>
        <translation>Es gibt keine Tabelle %1 in dieser Datenbank.</translation>
    </message>
    <message>
        <source>There is no column %1 in this database.</source>
        <translation>Es gibt keine Spalte %1 in dieser Datenbank.</translation>
    </message>
    <message>
        <source>There are no rows in %1 yet.</source>
        <translation>In %1 gibt es noch keine Zeilen.</translation>
    </message>
</context>
<context>
    <name>LoopCoverageCheck</name>
    <message>
        <source>Local updates that get feedback</source>
        <translation>Lokale Updates, die Feedback bekommen</translation>
    </message>
    <message>
        <source>For %1 of the newest %2 local updates (%3) the reader finds feedback; %4 when it compares global versions; %5 without its window.</source>
        <translation>Für %1 der neuesten %2 lokalen Updates (%3) findet der Leser Feedback; %4, wenn er globale Versionen vergleicht; %5 ohne sein Fenster.</translation>
    </message>
    <message>
        <source>All others take the accuracy of the formula.</source>
        <translation>Alle anderen nehmen die Genauigkeit der Formel.</translation>
    </message>
    <message>
        <source>Asked as the reader asks, at the moment of each update; an error below one half, a warning below nine tenths.</source>
        <translation>Gefragt, wie der Leser fragt, zum Zeitpunkt jedes Updates; ein Fehler unter der Hälfte, eine Warnung unter neun Zehnteln.</translation>
    </message>
    <message>
        <source>A reader that compares global versions</source>
        <translation>Ein Leser, der globale Versionen vergleicht</translation>
    </message>
</context>
<context>
    <name>NextTraining</name>
    <message>
        <source>Feedback that counts</source>
        <translation>Feedback, das zählt</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Mean |error|, capped at %1</source>
        <translation>Mittlerer |Fehler|, höchstens %1</translation>
    </message>
    <message>
        <source>Penalty %1 × %2 / %3</source>
        <translation>Abzug %1 × %2 / %3</translation>
    </message>
    <message>
        <source>× (1 − %1)</source>
        <translation>× (1 − %1)</translation>
    </message>
    <message>
        <source>Clamp %1</source>
        <translation>Begrenzt auf %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Formula: %1 + %2 × %3, at most %4</source>
        <translation>Formel: %1 + %2 × %3, höchstens %4</translation>
    </message>
    <message>
        <source>Real accuracy for %1</source>
        <translation>Tatsächliche Genauigkeit für %1</translation>
    </message>
    <message>
        <source>From the formula: no feedback on this device counts under the policy.</source>
        <translation>Aus der Formel: Kein Feedback zu diesem Gerät zählt unter der Richtlinie.</translation>
    </message>
    <message>
        <source>From feedback on the newest %1 only. Without any it would be given %2 by the formula.</source>
        <translation>Nur aus Feedback zu den neuesten %1. Ohne Feedback erhielte es %2 von der Formel.</translation>
    </message>
    <message>
        <source>From feedback inside the policy&apos;s time window. Without any it would be given %1 by the formula.</source>
        <translation>Aus Feedback im Zeitfenster der Richtlinie. Ohne Feedback erhielte es %1 von der Formel.</translation>
    </message>
    <message>
        <source>From feedback on %1 to %2. Without any it would be given %3 by the formula.</source>
        <translation>Aus Feedback zu %1 bis %2. Ohne Feedback erhielte es %3 von der Formel.</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 – %2 %</source>
        <translation>%1 – %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 evaluation(s)</source>
        <translation>
            <numerusform>%1 Auswertung</numerusform>
            <numerusform>%1 Auswertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 device(s)</source>
        <translation>
            <numerusform>%1 Gerät</numerusform>
            <numerusform>%1 Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 version(s)</source>
        <translation>
            <numerusform>%1 Version</numerusform>
            <numerusform>%1 Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy hh:mm</source>
        <comment>format of a date with time</comment>
        <translation>d. MMM yyyy hh:mm</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%1 minute(s) ago</source>
        <translation>
            <numerusform>vor %1 Minute</numerusform>
            <numerusform>vor %1 Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hour(s) ago</source>
        <translation>
            <numerusform>vor %1 Stunde</numerusform>
            <numerusform>vor %1 Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) ago</source>
        <translation>
            <numerusform>vor %1 Tag</numerusform>
            <numerusform>vor %1 Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 month(s) ago</source>
        <translation>
            <numerusform>vor %1 Monat</numerusform>
            <numerusform>vor %1 Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 year(s) ago</source>
        <translation>
            <numerusform>vor %1 Jahr</numerusform>
            <numerusform>vor %1 Jahren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>no times</source>
        <translation>ohne Zeiten</translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation>neueste %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>PlayText</name>
    <message>
        <source>Devices train</source>
        <translation>Geräte lernen</translation>
    </message>
    <message numerus="yes">
        <source>%1 local model(s)</source>
        <translation>
            <numerusform>%1 lokales Modell</numerusform>
            <numerusform>%1 lokale Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Global model</source>
        <translation>Globales Modell</translation>
    </message>
    <message>
        <source>%1, FedAvg</source>
        <translation>%1, FedAvg</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message numerus="yes">
        <source>%1 prediction(s)</source>
        <translation>
            <numerusform>%1 Vorhersage</numerusform>
            <numerusform>%1 Vorhersagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>%1 correct of %2</source>
        <translation>%1 richtig von %2</translation>
    </message>
    <message>
        <source>Real accuracy</source>
        <translation>Tatsächliche Genauigkeit</translation>
    </message>
    <message>
        <source>%1 → for %2</source>
        <comment>accuracy, then the version it is for</comment>
        <translation>%1 → für %2</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>wird berechnet…</translation>
    </message>
    <message>
        <source>The formula says</source>
        <translation>Die Formel sagt</translation>
    </message>
    <message>
        <source>The loop reports</source>
        <translation>Die Schleife meldet</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>evaluations, then devices</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Normal / middle / edge case</source>
        <translation>Normal / mittel / Grenzfall</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No feedback counts yet: what the loop reports is the policy&apos;s formula.</source>
        <translation>Noch zählt kein Feedback: Was die Schleife meldet, ist die Formel der Richtlinie.</translation>
    </message>
    <message>
        <source>The loop reports no less than its floor of %1.</source>
        <translation>Die Schleife meldet nicht weniger als ihre Untergrenze von %1.</translation>
    </message>
    <message>
        <source>The loop lags: it averages %1.</source>
        <translation>Die Schleife hinkt nach: Sie mittelt über %1.</translation>
    </message>
    <message>
        <source>The loop lags: it averages %1, and %2 was good.</source>
        <translation>Die Schleife hinkt nach: Sie mittelt über %1, und %2 war gut.</translation>
    </message>
    <message>
        <source>The loop lags: it averages %1, and %2 were good.</source>
        <translation>Die Schleife hinkt nach: Sie mittelt über %1, und %2 waren gut.</translation>
    </message>
    <message>
        <source>The loop lags: it averages %1, and %2 was worse.</source>
        <translation>Die Schleife hinkt nach: Sie mittelt über %1, und %2 war schlechter.</translation>
    </message>
    <message>
        <source>The loop lags: it averages %1, and %2 were worse.</source>
        <translation>Die Schleife hinkt nach: Sie mittelt über %1, und %2 waren schlechter.</translation>
    </message>
</context>
<context>
    <name>PolicyEffectText</name>
    <message>
        <source>%1, as now</source>
        <translation>%1, wie jetzt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>now, then</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Correct of %1</source>
        <translation>Richtig von %1</translation>
    </message>
    <message>
        <source>Observed accuracy</source>
        <translation>Beobachtete Genauigkeit</translation>
    </message>
    <message>
        <source>Observed accuracy of %1, the newest</source>
        <translation>Beobachtete Genauigkeit von %1, der neuesten</translation>
    </message>
    <message>
        <source>The loop reports for %1, the next</source>
        <translation>Die Schleife meldet für %1, die nächste</translation>
    </message>
    <message>
        <source>Devices from another source, or clamped otherwise</source>
        <translation>Geräte aus anderer Quelle oder anders begrenzt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>observed %1</source>
        <translation>beobachtet %1</translation>
    </message>
    <message>
        <source>loop %1</source>
        <translation>Schleife %1</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mittel</translation>
    </message>
</context>
<context>
    <name>PolicyField</name>
    <message>
        <source>signed error (historical)</source>
        <translation>Fehler mit Vorzeichen (historisch)</translation>
    </message>
    <message>
        <source>relative to the actual value</source>
        <translation>im Verhältnis zum tatsächlichen Wert</translation>
    </message>
    <message>
        <source>size of the error</source>
        <translation>Größe des Fehlers</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>What is correct</source>
        <translation>Was richtig ist</translation>
    </message>
    <message>
        <source>Correct below</source>
        <translation>Richtig unter</translation>
    </message>
    <message>
        <source>A prediction is correct when its error is below this.</source>
        <translation>Eine Vorhersage ist richtig, wenn ihr Fehler darunter liegt.</translation>
    </message>
    <message>
        <source>Error that is compared</source>
        <translation>Verglichener Fehler</translation>
    </message>
    <message>
        <source>Its size, its size as a share of the actual value, or, as the historical rule did, the signed error: then every prediction that is too high is correct.</source>
        <translation>Seine Größe, seine Größe als Anteil des tatsächlichen Werts oder, wie in der historischen Regel, der Fehler mit Vorzeichen: Dann ist jede zu hohe Vorhersage richtig.</translation>
    </message>
    <message>
        <source>Feedback types</source>
        <translation>Feedback-Arten</translation>
    </message>
    <message>
        <source>Normal below</source>
        <translation>Normal unter</translation>
    </message>
    <message>
        <source>Feedback is normal when the size of the error is below this.</source>
        <translation>Feedback ist normal, wenn die Größe des Fehlers darunter liegt.</translation>
    </message>
    <message>
        <source>Edge case above</source>
        <translation>Grenzfall über</translation>
    </message>
    <message>
        <source>Which feedback counts</source>
        <translation>Welches Feedback zählt</translation>
    </message>
    <message>
        <source>Time window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Only feedback of the last seconds before the newest counts for the real accuracy.</source>
        <translation>Nur Feedback aus den letzten Sekunden vor dem neuesten zählt für die tatsächliche Genauigkeit.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Only the last</source>
        <translation>Nur die letzten</translation>
    </message>
    <message>
        <source>Versions that count</source>
        <translation>Versionen, die zählen</translation>
    </message>
    <message>
        <source>Only feedback on the newest versions counts. Without it old versions never fade, and the loop lags.</source>
        <translation>Nur Feedback zu den neuesten Versionen zählt. Ohne das verblassen alte Versionen nie, und die Schleife hinkt nach.</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Only the newest</source>
        <translation>Nur die neuesten</translation>
    </message>
    <message>
        <source>Real accuracy from feedback</source>
        <translation>Tatsächliche Genauigkeit aus Feedback</translation>
    </message>
    <message>
        <source>Error cap</source>
        <translation>Fehlergrenze</translation>
    </message>
    <message>
        <source>The mean size of the error from which on the penalty is the largest.</source>
        <translation>Die mittlere Größe des Fehlers, ab der der Abzug am größten ist.</translation>
    </message>
    <message>
        <source>Penalty weight</source>
        <translation>Gewicht des Abzugs</translation>
    </message>
    <message>
        <source>The share of the accuracy that the largest penalty takes away.</source>
        <translation>Der Anteil der Genauigkeit, den der größte Abzug wegnimmt.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>The real accuracy is never reported below this.</source>
        <translation>Die tatsächliche Genauigkeit wird nie niedriger gemeldet.</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>No accuracy is reported above this.</source>
        <translation>Keine Genauigkeit wird höher gemeldet.</translation>
    </message>
    <message>
        <source>Accuracy without feedback</source>
        <translation>Genauigkeit ohne Feedback</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Grundwert</translation>
    </message>
    <message>
        <source>The accuracy that is assumed for version 0.</source>
        <translation>Die Genauigkeit, die für Version 0 angenommen wird.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>What every further version is assumed to add to it.</source>
        <translation>Was jede weitere Version nach Annahme dazugibt.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Smallest difference that matters</source>
        <translation>Kleinster Unterschied, der zählt</translation>
    </message>
    <message>
        <source>Versions closer than this are called equal. To be chosen before looking.</source>
        <translation>Versionen, die näher beieinander liegen, heißen gleich. Zu wählen, bevor man hinsieht.</translation>
    </message>
    <message>
        <source>Feedback is an edge case when the size of the error is above this; between the two it is in the middle (stored as “anomaly”).</source>
        <translation>Feedback ist ein Grenzfall, wenn die Größe des Fehlers darüber liegt; zwischen beiden ist es mittel (gespeichert als „anomaly“).</translation>
    </message>
</context>
<context>
    <name>QuerySentence</name>
    <message numerus="yes">
        <source>%1 row(s) in %2 ms</source>
        <translation>
            <numerusform>%1 Zeile in %2 ms</numerusform>
            <numerusform>%1 Zeilen in %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryTitle</name>
    <message>
        <source>Accuracy of every model version</source>
        <translation>Genauigkeit jeder Modellversion</translation>
    </message>
    <message>
        <source>Feedback of one device before one version, in a window</source>
        <translation>Feedback eines Geräts vor einer Version, in einem Zeitfenster</translation>
    </message>
    <message>
        <source>Before and after: the hard-coded accuracy, the one from feedback, the observed one</source>
        <translation>Vorher und nachher: die fest eingebaute Genauigkeit, die aus Feedback, die beobachtete</translation>
    </message>
    <message>
        <source>How many rows of feedback there are</source>
        <translation>Wie viele Zeilen Feedback es gibt</translation>
    </message>
    <message>
        <source>The last 10 model versions</source>
        <translation>Die letzten 10 Modellversionen</translation>
    </message>
    <message>
        <source>The panel of the last 24 hours, newest 20 versions</source>
        <translation>Das Panel der letzten 24 Stunden, die neuesten 20 Versionen</translation>
    </message>
    <message>
        <source>The newest 10 rows of feedback</source>
        <translation>Die neuesten 10 Zeilen Feedback</translation>
    </message>
    <message>
        <source>Rows stored in the last minutes</source>
        <translation>Zeilen, die in den letzten Minuten gespeichert wurden</translation>
    </message>
</context>
<context>
    <name>ReaderIndexCheck</name>
    <message>
        <source>The plan of the reader</source>
        <translation>Der Plan des Lesers</translation>
    </message>
    <message>
        <source>The table has at most %1 rows: reading all of them is fine.</source>
        <translation>Die Tabelle hat höchstens %1 Zeilen: Alle zu lesen ist in Ordnung.</translation>
    </message>
    <message>
        <source>The reader&apos;s question is answered by an index.</source>
        <translation>Die Frage des Lesers beantwortet ein Index.</translation>
    </message>
    <message>
        <source>The reader&apos;s question about one device reads the whole table, at every local training.</source>
        <translation>Die Frage des Lesers nach einem Gerät liest die ganze Tabelle, bei jedem lokalen Training.</translation>
    </message>
    <message>
        <source>The plan of the database says so, for the device of the newest row.</source>
        <translation>So sagt es der Plan der Datenbank, für das Gerät der neuesten Zeile.</translation>
    </message>
</context>
<context>
    <name>ReplayQuestions</name>
    <message>
        <source>Write among other rows?</source>
        <translation>Zwischen andere Zeilen schreiben?</translation>
    </message>
    <message>
        <source>%1 holds feedback that Loopscope did not write. It may be the live database of a running system.</source>
        <translation>%1 enthält Feedback, das nicht von Loopscope stammt. Es kann die Datenbank eines laufenden Systems sein.</translation>
    </message>
    <message>
        <source>The replayed rows would count in its accuracies. They can be undone later.</source>
        <translation>Die eingespielten Zeilen würden in seinen Genauigkeiten zählen. Sie lassen sich später rückgängig machen.</translation>
    </message>
    <message>
        <source>Write into %1</source>
        <translation>In %1 schreiben</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>Diesen Import rückgängig machen?</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 are taken out of %3 again.</source>
        <translation>
            <numerusform>%1 Zeile von %2 wird wieder aus %3 entfernt.</numerusform>
            <numerusform>%1 Zeilen von %2 werden wieder aus %3 entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation>In %1 rückgängig machen</translation>
    </message>
</context>
<context>
    <name>ReplayText</name>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgewiesen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>looking for the newest timestamp</source>
        <translation>sucht den neuesten Zeitstempel</translation>
    </message>
    <message>
        <source>checking what is stored already</source>
        <translation>prüft, was schon gespeichert ist</translation>
    </message>
    <message>
        <source>replaying</source>
        <translation>wird eingespielt</translation>
    </message>
    <message>
        <source>building indexes</source>
        <translation>baut Indizes auf</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Replaying %1</source>
        <translation>%1 wird eingespielt</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) = %2 stored + %3 rejected</source>
        <translation>
            <numerusform>%1 Datensatz = %2 gespeichert + %3 abgewiesen</numerusform>
            <numerusform>%1 Datensätze = %2 gespeichert + %3 abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) = %2 accepted + %3 rejected</source>
        <translation>
            <numerusform>%1 Datensatz = %2 angenommen + %3 abgewiesen</numerusform>
            <numerusform>%1 Datensätze = %2 angenommen + %3 abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) = %2 in records + %3 header + %4 blank</source>
        <translation>
            <numerusform>%1 Zeile = %2 in Datensätzen + %3 Kopfzeile + %4 leer</numerusform>
            <numerusform>%1 Zeilen = %2 in Datensätzen + %3 Kopfzeile + %4 leer</numerusform>
        </translation>
    </message>
    <message>
        <source>the record is cut off</source>
        <translation>der Datensatz ist abgeschnitten</translation>
    </message>
    <message>
        <source>the record is longer than 1 MiB</source>
        <translation>der Datensatz ist länger als 1 MiB</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8</source>
        <translation>Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>text after a closing quote</source>
        <translation>Text nach einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>another number of fields than the header</source>
        <translation>eine andere Zahl von Feldern als im Kopf</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 is negative</source>
        <translation>%1 ist negativ</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 ist zu groß</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not finite</source>
        <translation>%1 ist nicht endlich</translation>
    </message>
    <message>
        <source>%1 is not text</source>
        <translation>%1 ist kein Text</translation>
    </message>
    <message>
        <source>%1 holds a NUL character</source>
        <translation>%1 enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>the timestamp is not a date and time</source>
        <translation>der Zeitstempel ist kein Datum mit Uhrzeit</translation>
    </message>
    <message>
        <source>the error is too large for a number</source>
        <translation>der Fehler ist zu groß für eine Zahl</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The header has no column %1. Is the format or the separator another one?</source>
        <translation>Im Kopf fehlt die Spalte %1. Ist das Format oder das Trennzeichen ein anderes?</translation>
    </message>
    <message>
        <source>The header has the column %1 twice.</source>
        <translation>Der Kopf enthält die Spalte %1 zweimal.</translation>
    </message>
    <message>
        <source>The header is not UTF-8. Save the file as UTF-8 and replay it again.</source>
        <translation>Der Kopf ist kein UTF-8. Speichern Sie die Datei als UTF-8 und spielen Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The header cannot be read: its quotes do not match, or it is longer than 1 MiB.</source>
        <translation>Der Kopf ist nicht lesbar: Seine Anführungszeichen passen nicht zusammen, oder er ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>The gzip file ends too early. What could be inflated was used.</source>
        <translation>Die gzip-Datei endet zu früh. Was sich entpacken ließ, wurde verwendet.</translation>
    </message>
    <message>
        <source>The gzip file is damaged. What could be inflated was used.</source>
        <translation>Die gzip-Datei ist beschädigt. Was sich entpacken ließ, wurde verwendet.</translation>
    </message>
    <message>
        <source>less than %1 s</source>
        <translation>weniger als %1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Not every record and line is accounted for, which is a fault of Loopscope: %1. Please report it.</source>
        <translation>Nicht jeder Datensatz und jede Zeile ist erfasst, das ist ein Fehler von Loopscope: %1. Bitte melden Sie ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) so far = %2 accepted + %3 rejected</source>
        <translation>
            <numerusform>Bisher %1 Datensatz = %2 angenommen + %3 abgewiesen</numerusform>
            <numerusform>Bisher %1 Datensätze = %2 angenommen + %3 abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>reading the table</source>
        <translation>liest die Tabelle</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>wartet auf den Server</translation>
    </message>
</context>
<context>
    <name>RoundMissingCheck</name>
    <message>
        <source>Rows without round</source>
        <translation>Zeilen ohne Runde</translation>
    </message>
    <message>
        <source>Every row names its aggregation round.</source>
        <translation>Jede Zeile nennt ihre Aggregationsrunde.</translation>
    </message>
    <message>
        <source>%1 of %2 rows have no aggregation round (%3).</source>
        <translation>%1 von %2 Zeilen haben keine Aggregationsrunde (%3).</translation>
    </message>
    <message>
        <source>The table federated_models knows it.</source>
        <translation>Die Tabelle federated_models kennt sie.</translation>
    </message>
    <message>
        <source>What was evaluated says none, and no table here knows it.</source>
        <translation>Was ausgewertet wurde, nennt keine, und keine Tabelle hier kennt sie.</translation>
    </message>
    <message>
        <source>Counted row by row.</source>
        <translation>Zeile für Zeile gezählt.</translation>
    </message>
</context>
<context>
    <name>RoundOfDoubleCheck</name>
    <message>
        <source>ROUND of a double</source>
        <translation>ROUND eines Doubles</translation>
    </message>
    <message>
        <source>SQLite rounds doubles to decimals.</source>
        <translation>SQLite rundet Doubles auf Dezimalstellen.</translation>
    </message>
    <message>
        <source>No function of this schema rounds a double to decimals.</source>
        <translation>Keine Funktion dieses Schemas rundet ein Double auf Dezimalstellen.</translation>
    </message>
    <message>
        <source>The function %1 rounds a double to decimals (%2). PostgreSQL has no such ROUND: it fails whenever it runs.</source>
        <translation>Die Funktion %1 rundet ein Double auf Dezimalstellen (%2). PostgreSQL hat kein solches ROUND: Sie schlägt bei jedem Lauf fehl.</translation>
    </message>
    <message>
        <source>Read from the text of the function; what it rounds is taken for a double by its name.</source>
        <translation>Aus dem Text der Funktion gelesen; was sie rundet, gilt seinem Namen nach als Double.</translation>
    </message>
</context>
<context>
    <name>RowVerdict</name>
    <message>
        <source>This row has no prediction or no actual value: what is stored of it comes from its writer.</source>
        <translation>Dieser Zeile fehlt die Vorhersage oder der tatsächliche Wert: Was von ihr gespeichert ist, stammt von dem, der sie schrieb.</translation>
    </message>
    <message>
        <source>actual %1 − prediction %2 = %3</source>
        <translation>tatsächlich %1 − Vorhersage %2 = %3</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>%1 is below %2: %3</source>
        <translation>%1 liegt unter %2: %3</translation>
    </message>
    <message>
        <source>%1 is not below %2: %3</source>
        <translation>%1 liegt nicht unter %2: %3</translation>
    </message>
    <message>
        <source>|error| %1 is below %2 of the actual value: %3</source>
        <translation>|Fehler| %1 liegt unter %2 des tatsächlichen Werts: %3</translation>
    </message>
    <message>
        <source>|error| %1 is not below %2 of the actual value: %3</source>
        <translation>|Fehler| %1 liegt nicht unter %2 des tatsächlichen Werts: %3</translation>
    </message>
    <message>
        <source>|error| is below %1: %2</source>
        <translation>|Fehler| liegt unter %1: %2</translation>
    </message>
    <message>
        <source>|error| is not below %1: %2</source>
        <translation>|Fehler| liegt nicht unter %1: %2</translation>
    </message>
    <message>
        <source>below %1: normal</source>
        <translation>unter %1: normal</translation>
    </message>
    <message>
        <source>from %1 to %2: middle</source>
        <translation>von %1 bis %2: mittel</translation>
    </message>
    <message>
        <source>above %1: edge case</source>
        <translation>über %1: Grenzfall</translation>
    </message>
    <message>
        <source>its writer stored it as %1</source>
        <translation>gespeichert wurde sie als %1</translation>
    </message>
</context>
<context>
    <name>RunsMixedCheck</name>
    <message>
        <source>Several runs in one table</source>
        <translation>Mehrere Läufe in einer Tabelle</translation>
    </message>
    <message>
        <source>The version never starts again as time goes on.</source>
        <translation>Die Version beginnt im Lauf der Zeit nie von vorn.</translation>
    </message>
    <message>
        <source>The version starts again %1 times, at last on %2: from %3 back to %4. One number stands for models of several runs.</source>
        <translation>Die Version beginnt %1-mal von vorn, zuletzt am %2: von %3 zurück auf %4. Eine Nummer steht für Modelle mehrerer Läufe.</translation>
    </message>
    <message>
        <source>The versions of federated_models in the order of their time.</source>
        <translation>Die Versionen in federated_models in der Reihenfolge ihrer Zeit.</translation>
    </message>
    <message>
        <source>Time in 200 equal parts; fires where the newest version falls below half of the one before.</source>
        <translation>Die Zeit in 200 gleichen Teilen; schlägt an, wo die neueste Version unter die Hälfte der vorigen fällt.</translation>
    </message>
</context>
<context>
    <name>StoryChart</name>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1: formula %2, observed %3</source>
        <translation>%1: Formel %2, beobachtet %3</translation>
    </message>
</context>
<context>
    <name>StoryTable</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Loop reports</source>
        <translation>Schleife meldet</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>Grenzfall</translation>
    </message>
</context>
<context>
    <name>TableColumn</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Int.</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>Ø |Fehler|</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Edge case</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Next training gets</source>
        <translation>Training erhält</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Counter of the global model, one per aggregation</source>
        <translation>Zähler des globalen Modells, eine je Aggregation</translation>
    </message>
    <message>
        <source>The device&apos;s id, sorted by code point</source>
        <translation>Die Kennung des Geräts, sortiert nach Codepunkten</translation>
    </message>
    <message>
        <source>Devices with at least one row</source>
        <translation>Geräte mit mindestens einer Zeile</translation>
    </message>
    <message>
        <source>Versions with at least one row</source>
        <translation>Versionen mit mindestens einer Zeile</translation>
    </message>
    <message>
        <source>Evaluations with feedback</source>
        <translation>Auswertungen mit Feedback</translation>
    </message>
    <message>
        <source>Share of correct rows</source>
        <translation>Anteil der richtigen Zeilen</translation>
    </message>
    <message>
        <source>Wilson interval of the accuracy: wide where rows are few</source>
        <translation>Wilson-Intervall der Genauigkeit: breit, wo es wenige Zeilen gibt</translation>
    </message>
    <message>
        <source>Mean absolute difference between actual value and prediction</source>
        <translation>Mittlerer absoluter Unterschied zwischen tatsächlichem Wert und Vorhersage</translation>
    </message>
    <message>
        <source>Largest absolute error</source>
        <translation>Größter absoluter Fehler</translation>
    </message>
    <message>
        <source>Rows with a small error, by the policy</source>
        <translation>Zeilen mit kleinem Fehler, nach der Richtlinie</translation>
    </message>
    <message>
        <source>Rows between normal and edge case; stored as “anomaly”, its historical name</source>
        <translation>Zeilen zwischen normal und Grenzfall; gespeichert als „anomaly“, wie es früher hieß</translation>
    </message>
    <message>
        <source>Rows with a large error, by the policy</source>
        <translation>Zeilen mit großem Fehler, nach der Richtlinie</translation>
    </message>
    <message>
        <source>Mean confidence of the rows that have one</source>
        <translation>Mittlere Konfidenz der Zeilen, die eine haben</translation>
    </message>
    <message>
        <source>Event time of the first row, UTC</source>
        <translation>Ereigniszeit der ersten Zeile, UTC</translation>
    </message>
    <message>
        <source>Event time of the last row, UTC</source>
        <translation>Ereigniszeit der letzten Zeile, UTC</translation>
    </message>
    <message>
        <source>The real accuracy that the device&apos;s next training is given</source>
        <translation>Die tatsächliche Genauigkeit, die das nächste Training des Geräts erhält</translation>
    </message>
    <message>
        <source>Whether that number comes from feedback or, without any, from the formula</source>
        <translation>Ob diese Zahl aus Feedback stammt oder, wenn es keines gibt, aus der Formel</translation>
    </message>
</context>
<context>
    <name>TimeOfStoringCheck</name>
    <message>
        <source>Event time that is storage time</source>
        <translation>Ereigniszeit, die Speicherzeit ist</translation>
    </message>
    <message>
        <source>Fewer than %1 rows have both times.</source>
        <translation>Weniger als %1 Zeilen haben beide Zeiten.</translation>
    </message>
    <message>
        <source>%1 of %2 events happened at another time than they were stored.</source>
        <translation>%1 von %2 Ereignissen geschahen zu einer anderen Zeit als ihr Speichern.</translation>
    </message>
    <message>
        <source>In %1 of %2 rows the time of the event is the time of its storing. When a prediction was made cannot be told.</source>
        <translation>In %1 von %2 Zeilen ist die Zeit des Ereignisses die seines Speicherns. Wann eine Vorhersage gemacht wurde, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>Within two seconds in 99 % of the rows; a system that stores at once looks the same.</source>
        <translation>Auf zwei Sekunden in 99 % der Zeilen; ein System, das sofort speichert, sieht genauso aus.</translation>
    </message>
    <message>
        <source>The moment of the evaluation, with its zone</source>
        <translation>Der Zeitpunkt der Auswertung, mit seiner Zone</translation>
    </message>
</context>
<context>
    <name>TimeZoneCheck</name>
    <message>
        <source>Times without a zone</source>
        <translation>Zeiten ohne Zone</translation>
    </message>
    <message>
        <source>Fewer than %1 rows have both times.</source>
        <translation>Weniger als %1 Zeilen haben beide Zeiten.</translation>
    </message>
    <message>
        <source>The two times of the rows do not differ by a whole number of hours.</source>
        <translation>Die beiden Zeiten der Zeilen unterscheiden sich nicht um ganze Stunden.</translation>
    </message>
    <message>
        <source>In %1 of %2 rows the event lies %3 h before its storing, to the minute. A time without zone was probably taken in another zone.</source>
        <translation>In %1 von %2 Zeilen liegt das Ereignis auf die Minute %3 h vor seinem Speichern. Vermutlich wurde eine Zeit ohne Zone in einer anderen Zone verstanden.</translation>
    </message>
    <message>
        <source>In %1 of %2 rows the event lies %3 h after its storing, to the minute. A time without zone was probably taken in another zone.</source>
        <translation>In %1 von %2 Zeilen liegt das Ereignis auf die Minute %3 h nach seinem Speichern. Vermutlich wurde eine Zeit ohne Zone in einer anderen Zone verstanden.</translation>
    </message>
    <message>
        <source>Among the newest 10,000 rows; fires when nine of ten differ by the same quarters of an hour.</source>
        <translation>Unter den neuesten 10.000 Zeilen; schlägt an, wenn neun von zehn sich um dieselben Viertelstunden unterscheiden.</translation>
    </message>
    <message>
        <source>A time with its zone</source>
        <translation>Eine Zeit mit ihrer Zone</translation>
    </message>
</context>
<context>
    <name>TrainingAboveHeldOutCheck</name>
    <message>
        <source>Training looks better than it is</source>
        <translation>Training sieht besser aus, als es ist</translation>
    </message>
    <message>
        <source>Fewer than %1 versions have both a claimed accuracy and at least 30 evaluations.</source>
        <translation>Weniger als %1 Versionen haben sowohl eine behauptete Genauigkeit als auch mindestens 30 Auswertungen.</translation>
    </message>
    <message>
        <source>data held out</source>
        <translation>zurückgehaltene Daten</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Claimed accuracy and %1 differ by %2 points on average over %3 versions.</source>
        <translation>Behauptete Genauigkeit und %1 unterscheiden sich im Mittel um %2 Punkte über %3 Versionen.</translation>
    </message>
    <message>
        <source>In %1 of %2 versions the claimed accuracy lies above that of %3, by %4 points on average. It is accuracy on the data of the training.</source>
        <translation>In %1 von %2 Versionen liegt die behauptete Genauigkeit über der anderen (%3), im Mittel um %4 Punkte. Sie ist Genauigkeit auf den Daten des Trainings.</translation>
    </message>
    <message>
        <source>Fires from ten points on, in eight of ten versions, over at least %1 versions.</source>
        <translation>Schlägt ab zehn Punkten an, in acht von zehn Versionen, über mindestens %1 Versionen.</translation>
    </message>
    <message>
        <source>An accuracy on data held out</source>
        <translation>Eine Genauigkeit auf zurückgehaltenen Daten</translation>
    </message>
</context>
<context>
    <name>TrainingActivity</name>
    <message>
        <source>… and %1 more for %2</source>
        <translation>… und %1 mehr für %2</translation>
    </message>
    <message>
        <source>%1 without feedback for %2: using formula</source>
        <translation>%1 ohne Feedback für %2: Formel</translation>
    </message>
</context>
<context>
    <name>UpstreamText</name>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>tables of different generations</source>
        <translation>Tabellen verschiedener Generationen</translation>
    </message>
    <message>
        <source>newest round %1</source>
        <translation>neueste Runde %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 round(s)</source>
        <translation>
            <numerusform>%1 Runde</numerusform>
            <numerusform>%1 Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>The system claims %1 for %2; its feedback says %3 (%4, %5).</source>
        <translation>Das System behauptet %1 für %2; seine Rückmeldungen sagen %3 (%4, %5).</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 version(s) with both claim more than their feedback supports.</source>
        <translation>
            <numerusform>%1 von %2 Version mit beidem behauptet mehr, als ihre Rückmeldungen tragen.</numerusform>
            <numerusform>%1 von %2 Versionen mit beidem behaupten mehr, als ihre Rückmeldungen tragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The system claims %1 for %2, the mean accuracy of its devices on their own training data. No feedback says whether that is so.</source>
        <translation>Das System behauptet %1 für %2, die mittlere Genauigkeit seiner Geräte auf ihren eigenen Trainingsdaten. Keine Rückmeldung sagt, ob das stimmt.</translation>
    </message>
    <message>
        <source>On rows held out from training, %1 reaches %2 where it claims %3.</source>
        <translation>Auf zurückgehaltenen Zeilen erreicht %1 %2, wo es %3 behauptet.</translation>
    </message>
    <message>
        <source>This role may not read %1.</source>
        <translation>Diese Rolle darf %1 nicht lesen.</translation>
    </message>
    <message>
        <source>There is more than is looked at at once: the oldest versions may lack parts.</source>
        <translation>Es gibt mehr, als auf einmal angesehen wird: den ältesten Versionen können Teile fehlen.</translation>
    </message>
    <message>
        <source>no round stored</source>
        <translation>keine Runde gespeichert</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>stored %1 times</source>
        <translation>%1-mal gespeichert</translation>
    </message>
    <message>
        <source>claims too much</source>
        <translation>behauptet zu viel</translation>
    </message>
    <message>
        <source>claims too little</source>
        <translation>behauptet zu wenig</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>a row for each version: round, devices, claimed accuracy</source>
        <translation>eine Zeile je Version: Runde, Geräte, behauptete Genauigkeit</translation>
    </message>
    <message>
        <source>a row for each update of a device</source>
        <translation>eine Zeile je Aktualisierung eines Geräts</translation>
    </message>
    <message>
        <source>how versions did on held-out rows</source>
        <translation>wie Versionen auf zurückgehaltenen Zeilen abschnitten</translation>
    </message>
    <message>
        <source>updates of devices with their loss</source>
        <translation>Aktualisierungen der Geräte mit ihrem Verlust</translation>
    </message>
    <message>
        <source>readings that were flagged</source>
        <translation>Messwerte, die auffielen</translation>
    </message>
    <message>
        <source>readings of devices</source>
        <translation>Messwerte der Geräte</translation>
    </message>
    <message>
        <source>readings in windows of 30 seconds</source>
        <translation>Messwerte in Fenstern von 30 Sekunden</translation>
    </message>
    <message>
        <source>statistics of a day per device</source>
        <translation>Tageswerte je Gerät</translation>
    </message>
    <message>
        <source>numbers for the dashboard</source>
        <translation>Zahlen für die Übersichtstafel</translation>
    </message>
    <message>
        <source>Together these are tables of generation %1. They were told by their columns, not by their names, and nothing of them is changed.</source>
        <translation>Zusammen sind dies Tabellen der Generation %1. Sie wurden an ihren Spalten erkannt, nicht an ihren Namen, und nichts an ihnen wird geändert.</translation>
    </message>
    <message>
        <source>These tables are of no single generation: some were left by an older system, or changed by hand. They were told by their columns, not by their names, and nothing of them is changed.</source>
        <translation>Diese Tabellen gehören zu keiner gemeinsamen Generation: manche stammen von einem älteren System oder wurden von Hand geändert. Sie wurden an ihren Spalten erkannt, nicht an ihren Namen, und nichts an ihnen wird geändert.</translation>
    </message>
</context>
<context>
    <name>VersionFacts</name>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The formula said</source>
        <translation>Die Formel sagte</translation>
    </message>
    <message>
        <source>The loop reported</source>
        <translation>Die Schleife meldete</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Normal / middle / edge case</source>
        <translation>Normal / mittel / Grenzfall</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>Mittlerer |Fehler|</translation>
    </message>
    <message>
        <source>Mean error (actual − prediction)</source>
        <translation>Mittlerer Fehler (tatsächlich − Vorhersage)</translation>
    </message>
    <message>
        <source>Largest |error|</source>
        <translation>Größter |Fehler|</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
</context>
<context>
    <name>VersionsUnknownCheck</name>
    <message>
        <source>Versions that nobody made</source>
        <translation>Versionen, die niemand gemacht hat</translation>
    </message>
    <message>
        <source>Every version with feedback is in federated_models.</source>
        <translation>Jede Version mit Feedback steht in federated_models.</translation>
    </message>
    <message>
        <source>%1 of %2 versions with feedback (%3 rows) are not in federated_models. They come from another run, or are local versions.</source>
        <translation>%1 von %2 Versionen mit Feedback (%3 Zeilen) stehen nicht in federated_models. Sie stammen aus einem anderen Lauf oder sind lokale Versionen.</translation>
    </message>
    <message>
        <source>Compared version by version; version 0 is forgiven.</source>
        <translation>Version für Version verglichen; Version 0 ist verziehen.</translation>
    </message>
</context>
<context>
    <name>VersionsWithoutFeedbackCheck</name>
    <message>
        <source>Versions without feedback</source>
        <translation>Versionen ohne Feedback</translation>
    </message>
    <message>
        <source>The versions follow each other without a gap.</source>
        <translation>Die Versionen folgen ohne Lücke aufeinander.</translation>
    </message>
    <message>
        <source>Between the versions with feedback %1 numbers are missing; the widest gap lies between %2 and %3.</source>
        <translation>Zwischen den Versionen mit Feedback fehlen %1 Nummern; die größte Lücke liegt zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>No table here says which versions were made.</source>
        <translation>Keine Tabelle hier sagt, welche Versionen gemacht wurden.</translation>
    </message>
    <message>
        <source>Every version that was made has feedback.</source>
        <translation>Jede gemachte Version hat Feedback.</translation>
    </message>
    <message>
        <source>%1 of %2 versions that were made have no feedback (%3).</source>
        <translation>%1 von %2 gemachten Versionen haben kein Feedback (%3).</translation>
    </message>
    <message>
        <source>Between the first and the last version with feedback. An evaluation every second round skips half of them: a warning from 60 % on.</source>
        <translation>Zwischen der ersten und der letzten Version mit Feedback. Eine Auswertung jede zweite Runde überspringt die Hälfte: eine Warnung ab 60 %.</translation>
    </message>
    <message>
        <source>Evaluate as often as versions are made</source>
        <translation>So oft auswerten, wie Versionen entstehen</translation>
    </message>
</context>
<context>
    <name>WindowEmptyCheck</name>
    <message>
        <source>The window of the reader</source>
        <translation>Das Fenster des Lesers</translation>
    </message>
    <message>
        <source>The policy has no window: all feedback counts, however old.</source>
        <translation>Die Richtlinie hat kein Fenster: Alles Feedback zählt, wie alt es auch ist.</translation>
    </message>
    <message>
        <source>The newest feedback is %1 old, inside the window of %2.</source>
        <translation>Das neueste Feedback ist %1 alt, innerhalb des Fensters von %2.</translation>
    </message>
    <message>
        <source>The reader looks back %1, but the newest feedback is %2 old. Whoever trains now is told nothing and takes the formula.</source>
        <translation>Der Leser blickt %1 zurück, aber das neueste Feedback ist %2 alt. Wer jetzt trainiert, erfährt nichts und nimmt die Formel.</translation>
    </message>
    <message>
        <source>Window of the stored policy, by the time of the event.</source>
        <translation>Fenster der gespeicherten Richtlinie, nach der Zeit des Ereignisses.</translation>
    </message>
    <message>
        <source>Window of the founding reader, by the time of storing.</source>
        <translation>Fenster des Lesers aus dem Gründungstext, nach der Speicherzeit.</translation>
    </message>
    <message>
        <source>A reader with a window that holds the rounds</source>
        <translation>Ein Leser mit einem Fenster, in das die Runden passen</translation>
    </message>
    <message>
        <source>No row of model_feedback has a time that can be compared.</source>
        <translation>Keine Zeile in model_feedback hat eine vergleichbare Zeit.</translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>Nothing open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>open a database or replay a file</source>
        <translation>Datenbank öffnen oder Datei einspielen</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>newest %1</source>
        <translation>neueste %1</translation>
    </message>
    <message>
        <source>from rows</source>
        <translation>aus Zeilen</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>historical</source>
        <translation>historisch</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>error &lt; %1</source>
        <translation>Fehler &lt; %1</translation>
    </message>
    <message>
        <source>|error| &lt; %1 % of the actual value</source>
        <translation>|Fehler| &lt; %1 % des tatsächlichen Werts</translation>
    </message>
    <message>
        <source>|error| &lt; %1</source>
        <translation>|Fehler| &lt; %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>ZeroPairsCheck</name>
    <message>
        <source>Zeros among measured values</source>
        <translation>Nullen unter gemessenen Werten</translation>
    </message>
    <message>
        <source>Rows with prediction and actual value 0 are as rare as they should be: %1 of %2.</source>
        <translation>Zeilen mit Vorhersage und tatsächlichem Wert 0 sind so selten, wie sie sein sollten: %1 von %2.</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3) have prediction 0 and actual value 0 while the others are fractions. A missing value that became 0 counts as perfectly right.</source>
        <translation>%1 von %2 Zeilen (%3) haben Vorhersage 0 und tatsächlichen Wert 0, während die anderen Brüche sind. Ein fehlender Wert, der zu 0 wurde, gilt als vollkommen richtig.</translation>
    </message>
    <message>
        <source>Real values hit 0 twice at once rarely; fires from 10 % on, and not where one of the two is 0 without the other.</source>
        <translation>Echte Werte treffen selten zweimal zugleich 0; schlägt ab 10 % an, und nicht, wo einer von beiden ohne den anderen 0 ist.</translation>
    </message>
    <message>
        <source>A writer that leaves out what has no data</source>
        <translation>Ein Schreiber, der auslässt, was keine Daten hat</translation>
    </message>
</context>
<context>
    <name>loopscope::AccuracyPlot</name>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>loop reports</source>
        <translation>Schleife meldet</translation>
    </message>
</context>
<context>
    <name>loopscope::ActivityModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>loopscope::ActivityView</name>
    <message>
        <source>What the program did</source>
        <translation>Was das Programm getan hat</translation>
    </message>
    <message>
        <source>Selected lines</source>
        <translation>Gewählte Zeilen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show only lines with this text</source>
        <translation>Nur Zeilen mit diesem Text zeigen</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Show only lines of this kind</source>
        <translation>Nur Zeilen dieser Art zeigen</translation>
    </message>
    <message>
        <source>Selected lines to the clipboard</source>
        <translation>Gewählte Zeilen in die Zwischenablage</translation>
    </message>
    <message>
        <source>All shown lines to the clipboard</source>
        <translation>Alle gezeigten Zeilen in die Zwischenablage</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s), newest last</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen, neueste zuletzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 line(s)</source>
        <translation>
            <numerusform>%1 von %2 Zeile</numerusform>
            <numerusform>%1 von %2 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Es ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>No line matches the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>loopscope::AppMenu</name>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;database…</source>
        <translation>&amp;Datenbank öffnen…</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;Neue Datenbank…</translation>
    </message>
    <message>
        <source>&amp;Connect to PostgreSQL…</source>
        <translation>Mit &amp;PostgreSQL verbinden…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>C&amp;lose database</source>
        <translation>Datenbank &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ansic&amp;ht</translation>
    </message>
    <message>
        <source>&amp;About Loopscope</source>
        <translation>Über &amp;Loopscope</translation>
    </message>
    <message>
        <source>Close wi&amp;ndow</source>
        <translation>Fens&amp;ter schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>About Loopscope</source>
        <translation>Über Loopscope</translation>
    </message>
    <message>
        <source>Loopscope %1</source>
        <translation>Loopscope %1</translation>
    </message>
    <message>
        <source>See whether a model feedback loop really learns.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Built with Qt %1.</source>
        <translation>Zeigt, ob eine Feedback-Schleife für Modelle wirklich lernt.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.

Gebaut mit Qt %1.</translation>
    </message>
    <message>
        <source>&amp;Policy…</source>
        <translation>R&amp;ichtlinie…</translation>
    </message>
    <message>
        <source>Save a &amp;Grafana dashboard…</source>
        <translation>&amp;Grafana-Dashboard speichern…</translation>
    </message>
    <message>
        <source>Open the fa&amp;ulty demo</source>
        <translation>Fehlerhafte Vorfüh&amp;rung öffnen</translation>
    </message>
    <message>
        <source>&amp;Schema…</source>
        <translation>Sche&amp;ma …</translation>
    </message>
    <message>
        <source>Feedback databases of a &amp;server…</source>
        <translation>Feedback-Datenban&amp;ken eines Servers…</translation>
    </message>
</context>
<context>
    <name>loopscope::Application</name>
    <message>
        <source>The window stood still for %1 ms: %2</source>
        <translation>Das Fenster stand %1 ms still: %2</translation>
    </message>
</context>
<context>
    <name>loopscope::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>loopscope::Breadcrumb</name>
    <message>
        <source>‹ %1</source>
        <translation>‹ %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>loopscope::ChartCard</name>
    <message>
        <source>%1: numbers</source>
        <translation>%1: Zahlen</translation>
    </message>
    <message>
        <source>%1: table and export</source>
        <translation>%1: Tabelle und Export</translation>
    </message>
    <message>
        <source>Numbers as a table, copy, export</source>
        <translation>Zahlen als Tabelle, Kopieren, Export</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>Export as P&amp;NG…</source>
        <translation>Als P&amp;NG exportieren…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Export as &amp;SVG…</source>
        <translation>Als &amp;SVG exportieren…</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG-Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Export numbers as &amp;CSV…</source>
        <translation>Zahlen als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Show &amp;all of the axis</source>
        <translation>&amp;Ganze Achse zeigen</translation>
    </message>
    <message>
        <source>Ctrl and the wheel zoom, dragging moves, 0 shows all</source>
        <translation>Strg und das Rad vergrößern, Ziehen verschiebt, 0 zeigt alles</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>loopscope::CheckDetail</name>
    <message>
        <source>Rows that show it</source>
        <translation>Zeilen, die es zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>This check as Markdown to the clipboard</source>
        <translation>Diese Prüfung als Markdown in die Zwischenablage</translation>
    </message>
    <message>
        <source>Finding, evidence and fix as Markdown</source>
        <translation>Befund, Beleg und Abhilfe als Markdown</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Was die Prüfung fand</translation>
    </message>
    <message>
        <source>The query found no row</source>
        <translation>Die Abfrage fand keine Zeile</translation>
    </message>
    <message>
        <source>The query that found them</source>
        <translation>Die Abfrage, die sie fand</translation>
    </message>
    <message>
        <source>The query that found them, with %1</source>
        <translation>Die Abfrage, die sie fand, mit %1</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Loopscope can do it here. It shows the SQL first, and keeps every row.</source>
        <translation>Loopscope kann das hier tun. Es zeigt zuerst das SQL und behält jede Zeile.</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Reparieren …</translation>
    </message>
    <message>
        <source>Repair what this check found</source>
        <translation>Reparieren, was diese Prüfung gefunden hat</translation>
    </message>
</context>
<context>
    <name>loopscope::CheckPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Check my loop</source>
        <translation>Schleife prüfen</translation>
    </message>
    <message>
        <source>Checks done</source>
        <translation>Erledigte Prüfungen</translation>
    </message>
    <message>
        <source>Cancel the checks</source>
        <translation>Die Prüfungen abbrechen</translation>
    </message>
    <message>
        <source>Export or copy what was found</source>
        <translation>Befund exportieren oder kopieren</translation>
    </message>
    <message>
        <source>Check the loop again</source>
        <translation>Die Schleife erneut prüfen</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Als &amp;JSON speichern …</translation>
    </message>
    <message>
        <source>JSON documents (*.json)</source>
        <translation>JSON-Dokumente (*.json)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Als &amp;Markdown speichern …</translation>
    </message>
    <message>
        <source>Markdown texts (*.md)</source>
        <translation>Markdown-Texte (*.md)</translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>Als Markdown &amp;kopieren</translation>
    </message>
    <message>
        <source>Checks of the loop</source>
        <translation>Prüfungen der Schleife</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a database to check its loop.</source>
        <translation>Öffnen Sie eine Datenbank, um ihre Schleife zu prüfen.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>Nichts ist gespeichert</translation>
    </message>
    <message>
        <source>The checks ask a database. Replay the file into one to check its loop.</source>
        <translation>Die Prüfungen fragen eine Datenbank. Spielen Sie die Datei in eine ein, um ihre Schleife zu prüfen.</translation>
    </message>
    <message>
        <source>Replay into a database</source>
        <translation>In eine Datenbank einspielen</translation>
    </message>
    <message>
        <source>Checking the loop of %1…</source>
        <translation>Die Schleife von %1 wird geprüft …</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The checks were cancelled before the end.</source>
        <translation>Die Prüfungen wurden vor dem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>%1 checks of %2 at %3</source>
        <translation>%1 Prüfungen von %2 um %3</translation>
    </message>
    <message>
        <source>Check of %1: %2</source>
        <translation>Prüfung von %1: %2</translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation>Befund speichern</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>loopscope::ChecklistRow</name>
    <message>
        <source>Show the query</source>
        <translation>Abfrage zeigen</translation>
    </message>
    <message>
        <source>Show the query of “%1”</source>
        <translation>Die Abfrage von „%1“ zeigen</translation>
    </message>
</context>
<context>
    <name>loopscope::ChecklistView</name>
    <message>
        <source>Is the loop closed?</source>
        <translation>Ist die Schleife geschlossen?</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Checklist of %1: %2</source>
        <translation>Checkliste von %1: %2</translation>
    </message>
</context>
<context>
    <name>loopscope::CodeBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Code to the clipboard</source>
        <translation>Code in die Zwischenablage</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>loopscope::CommandPalette</name>
    <message>
        <source>Nothing answers that.</source>
        <translation>Dazu gibt es nichts.</translation>
    </message>
    <message>
        <source>Search or do</source>
        <translation>Suchen oder tun</translation>
    </message>
    <message>
        <source>A page, an action, a version such as v25, a device…</source>
        <translation>Eine Seite, eine Aktion, eine Version wie v25, ein Gerät…</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
    </message>
</context>
<context>
    <name>loopscope::ConnectDialog</name>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>Mit PostgreSQL verbinden</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connections that were opened or saved stand here.</source>
        <translation>Hier stehen Verbindungen, die geöffnet oder gespeichert wurden.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Saved and recent connections</source>
        <translation>Gespeicherte und letzte Verbindungen</translation>
    </message>
    <message>
        <source>Saved and recent</source>
        <translation>Gespeichert und zuletzt</translation>
    </message>
    <message>
        <source>Name to save it under</source>
        <translation>Name, unter dem sie gespeichert wird</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Remember the password in the &amp;keyring</source>
        <translation>Passwort im S&amp;chlüsselbund merken</translation>
    </message>
    <message>
        <source>Feedback data&amp;bases…</source>
        <translation>Feed&amp;back-Datenbanken…</translation>
    </message>
    <message>
        <source>Passwords are kept for this session or in the keyring, never in a file.</source>
        <translation>Passwörter bleiben in dieser Sitzung oder im Schlüsselbund, nie in einer Datei.</translation>
    </message>
    <message>
        <source>Remember the password in the keyring when the connection is saved</source>
        <translation>Passwort beim Speichern der Verbindung im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>No keyring is running here: passwords are kept for this session only.</source>
        <translation>Hier läuft kein Schlüsselbund: Passwörter bleiben nur für diese Sitzung.</translation>
    </message>
</context>
<context>
    <name>loopscope::ConnectionForm</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Verbindungszeichenkette</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>&amp;Only read</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>Only read</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Connect although this server is &amp;not verified</source>
        <translation>Verbi&amp;nden, obwohl dieser Server nicht geprüft ist</translation>
    </message>
    <message>
        <source>Connect although this server is not verified</source>
        <translation>Verbinden, obwohl dieser Server nicht geprüft ist</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>from ~/.pgpass, or asked for</source>
        <translation>aus ~/.pgpass, oder es wird gefragt</translation>
    </message>
    <message>
        <source>first of the search path</source>
        <translation>erstes des Suchpfads</translation>
    </message>
    <message>
        <source>Replays, undo, policy and schema changes are off for this connection.</source>
        <translation>Wiedergaben, Rücknahme, Regel- und Schemaänderungen sind für diese Verbindung abgeschaltet.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Verified, or what this machine needs</source>
        <translation>Geprüft, oder was dieser Rechner braucht</translation>
    </message>
    <message>
        <source>Certificate and host name verified (verify-full)</source>
        <translation>Zertifikat und Rechnername geprüft (verify-full)</translation>
    </message>
    <message>
        <source>Certificate verified, not the name (verify-ca)</source>
        <translation>Zertifikat geprüft, nicht der Name (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypted, not verified (require)</source>
        <translation>Verschlüsselt, nicht geprüft (require)</translation>
    </message>
    <message>
        <source>Encrypted where offered (prefer)</source>
        <translation>Verschlüsselt, wo angeboten (prefer)</translation>
    </message>
    <message>
        <source>Not encrypted (disable)</source>
        <translation>Nicht verschlüsselt (disable)</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>Po&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>Rec&amp;hner</translation>
    </message>
    <message>
        <source>UR&amp;I or string</source>
        <translation>UR&amp;I oder Text</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>&amp;Schema</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>From the environment: %1.</source>
        <translation>Aus der Umgebung: %1.</translation>
    </message>
    <message>
        <source>%1 is passed over, because others may read it. Make it yours alone: chmod 600.</source>
        <translation>%1 wird übergangen, weil andere sie lesen dürfen. Machen Sie sie zu Ihrer allein: chmod 600.</translation>
    </message>
    <message>
        <source>That is not a connection: a libpq string such as “host=… dbname=…”, or a URI.</source>
        <translation>Das ist keine Verbindung: ein libpq-Text wie „host=… dbname=…“, oder eine URI.</translation>
    </message>
    <message>
        <source>This is another machine, and the chosen TLS does not verify that it is the right one. Allow it, or choose verify-full.</source>
        <translation>Das ist ein anderer Rechner, und das gewählte TLS prüft nicht, ob es der richtige ist. Erlauben Sie es, oder wählen Sie verify-full.</translation>
    </message>
    <message>
        <source>from the keyring, or asked for</source>
        <translation>aus dem Schlüsselbund, oder wird erfragt</translation>
    </message>
</context>
<context>
    <name>loopscope::ConnectionTestView</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
</context>
<context>
    <name>loopscope::DataPageBase</name>
    <message>
        <source>Reading the devices…</source>
        <translation>Geräte werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a feedback database, or replay an evaluation file.</source>
        <translation>Öffnen Sie eine Feedback-Datenbank oder spielen Sie eine Auswertungsdatei ein.</translation>
    </message>
    <message>
        <source>Replay a file</source>
        <translation>Datei einspielen</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Noch kein Feedback</translation>
    </message>
    <message>
        <source>%1 holds no rows. Replay an evaluation file into it to see how the versions did.</source>
        <translation>%1 enthält keine Zeilen. Spielen Sie eine Auswertungsdatei ein, um zu sehen, wie gut die Versionen waren.</translation>
    </message>
    <message>
        <source>No feedback database yet</source>
        <translation>Noch keine Feedback-Datenbank</translation>
    </message>
    <message>
        <source>%1 has no table of feedback. Create it, or replay a file into it.</source>
        <translation>%1 hat keine Feedback-Tabelle. Legen Sie sie an, oder spielen Sie eine Datei hinein ab.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Anlegen …</translation>
    </message>
    <message>
        <source>Made by an older Loopscope</source>
        <translation>Von einem älteren Loopscope angelegt</translation>
    </message>
    <message>
        <source>Bring %1 up to date to read it.</source>
        <translation>Bringen Sie %1 auf den neuesten Stand, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Aktualisieren …</translation>
    </message>
</context>
<context>
    <name>loopscope::DataTable</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
</context>
<context>
    <name>loopscope::DatabaseOpener</name>
    <message>
        <source>Feedback databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Feedback-Datenbanken (*.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open or replay files</source>
        <translation>Dateien öffnen oder einspielen</translation>
    </message>
    <message>
        <source>Evaluations and databases (*.csv *.jsonl *.ndjson *.gz *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Auswertungen und Datenbanken (*.csv *.jsonl *.ndjson *.gz *.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a feedback database</source>
        <translation>Feedback-Datenbank öffnen</translation>
    </message>
    <message>
        <source>New feedback database</source>
        <translation>Neue Feedback-Datenbank</translation>
    </message>
    <message>
        <source>“%1” is not there. What can be opened: a file, or a PostgreSQL connection string.</source>
        <translation>„%1“ ist nicht da. Öffnen lässt sich eine Datei oder eine PostgreSQL-Verbindung.</translation>
    </message>
</context>
<context>
    <name>loopscope::DeleteDatabaseDialog</name>
    <message numerus="yes">
        <source>%1 row(s) of feedback go with everything that belongs to them. This cannot be undone.</source>
        <translation>
            <numerusform>%1 Zeile Feedback geht mit allem, was zu ihr gehört. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%1 Zeilen Feedback gehen mit allem, was zu ihnen gehört. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a feedback database</source>
        <translation>Feedback-Datenbank löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Name of the feedback database that is to be deleted</source>
        <translation>Name der Feedback-Datenbank, die gelöscht werden soll</translation>
    </message>
    <message>
        <source>Another program is writing into it just now. To delete it all the same, type its name.</source>
        <translation>Ein anderes Programm schreibt gerade hinein. Um sie trotzdem zu löschen, geben Sie ihren Namen ein.</translation>
    </message>
    <message>
        <source>Other programs have written into it. To delete it all the same, type its name.</source>
        <translation>Andere Programme haben hineingeschrieben. Um sie trotzdem zu löschen, geben Sie ihren Namen ein.</translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation>%1 &amp;löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>loopscope::DeviceDetail</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Its rows</source>
        <translation>Seine Zeilen</translation>
    </message>
    <message>
        <source>What its next training is given</source>
        <translation>Was sein nächstes Training erhält</translation>
    </message>
    <message>
        <source>Versions of this device</source>
        <translation>Versionen dieses Geräts</translation>
    </message>
    <message>
        <source>The rows of feedback of this device, the largest |error| first</source>
        <translation>Die Feedback-Zeilen dieses Geräts, der größte |Fehler| zuerst</translation>
    </message>
    <message>
        <source>Accuracy per model version</source>
        <translation>Genauigkeit je Modellversion</translation>
    </message>
    <message>
        <source>this device alone · band: Wilson 95 % · click a version to open it</source>
        <translation>nur dieses Gerät · Band: Wilson 95 % · Klick auf eine Version öffnet sie</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>Kein solches Gerät</translation>
    </message>
    <message>
        <source>This database holds no feedback of it.</source>
        <translation>Diese Datenbank enthält kein Feedback von ihm.</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Observed accuracy</source>
        <translation>Beobachtete Genauigkeit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>Mittlerer |Fehler|</translation>
    </message>
    <message>
        <source>Largest |error|</source>
        <translation>Größter |Fehler|</translation>
    </message>
    <message>
        <source>Normal / middle / edge case</source>
        <translation>Normal / mittel / Grenzfall</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>Accuracy per model version of %1</source>
        <translation>Genauigkeit je Modellversion von %1</translation>
    </message>
    <message>
        <source>%1, lowest %2, highest %3.</source>
        <translation>%1, niedrigste %2, höchste %3.</translation>
    </message>
    <message>
        <source>Parts of this device</source>
        <translation>Teile dieses Geräts</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Newest feedback</source>
        <translation>Neuestes Feedback</translation>
    </message>
    <message>
        <source>Errors over time</source>
        <translation>Fehler im Verlauf</translation>
    </message>
</context>
<context>
    <name>loopscope::DeviceRows</name>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Newest feedback of this device</source>
        <translation>Neuestes Feedback dieses Geräts</translation>
    </message>
    <message>
        <source>Errors over time</source>
        <translation>Fehler im Verlauf</translation>
    </message>
    <message>
        <source>Errors of this device over time</source>
        <translation>Fehler dieses Geräts im Verlauf</translation>
    </message>
    <message>
        <source>This replay stored nothing</source>
        <translation>Dieses Einspielen hat nichts gespeichert</translation>
    </message>
    <message>
        <source>Replay the file into a database to see single rows.</source>
        <translation>Spielen Sie die Datei in eine Datenbank ein, um einzelne Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>Reading its newest rows…</source>
        <translation>Seine neuesten Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>%1 · green: |error| below %2, correct</source>
        <translation>%1 · grün: |Fehler| unter %2, richtig</translation>
    </message>
</context>
<context>
    <name>loopscope::DevicesList</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Search device ids</source>
        <translation>Gerätekennungen suchen</translation>
    </message>
    <message>
        <source>Only devices with an accuracy below, in percent</source>
        <translation>Nur Geräte mit einer Genauigkeit unter, in Prozent</translation>
    </message>
    <message>
        <source>Only devices with at least so many rows</source>
        <translation>Nur Geräte mit mindestens so vielen Zeilen</translation>
    </message>
    <message>
        <source>Show all versions again</source>
        <translation>Wieder alle Versionen zeigen</translation>
    </message>
    <message>
        <source>Accuracy per device and model version</source>
        <translation>Genauigkeit je Gerät und Modellversion</translation>
    </message>
    <message>
        <source>Order of the devices in the heat map</source>
        <translation>Reihenfolge der Geräte in der Heatmap</translation>
    </message>
    <message>
        <source>Device × version</source>
        <translation>Gerät × Version</translation>
    </message>
    <message>
        <source>What its next training is given</source>
        <translation>Was sein nächstes Training erhält</translation>
    </message>
    <message>
        <source>The table is of these versions, as the heat map shows them. Click to see all again.</source>
        <translation>Die Tabelle zeigt diese Versionen, wie die Heatmap. Ein Klick zeigt wieder alle.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>accuracy below</source>
        <translation>Genauigkeit unter</translation>
    </message>
    <message>
        <source>rows from</source>
        <translation>Zeilen ab</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>lowest accuracy first</source>
        <translation>niedrigste Genauigkeit zuerst</translation>
    </message>
    <message>
        <source>share of correct rows · drag to look closer</source>
        <translation>Anteil richtig · Ziehen vergrößert</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Gerät öffnen</translation>
    </message>
    <message>
        <source>Its rows</source>
        <translation>Seine Zeilen</translation>
    </message>
    <message>
        <source>Its rows of feedback</source>
        <translation>Seine Zeilen Feedback</translation>
    </message>
    <message>
        <source>Version: %1 ✕</source>
        <translation>Version: %1 ✕</translation>
    </message>
    <message>
        <source>Versions: %1 – %2 ✕</source>
        <translation>Versionen: %1 – %2 ✕</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 · over all versions</source>
        <translation>%1 · %2 · über alle Versionen</translation>
    </message>
    <message>
        <source>No device found</source>
        <translation>Kein Gerät gefunden</translation>
    </message>
    <message>
        <source>No device id holds “%1”.</source>
        <translation>Keine Gerätekennung enthält „%1“.</translation>
    </message>
    <message>
        <source>No device is like that.</source>
        <translation>Kein Gerät ist so.</translation>
    </message>
    <message>
        <source>Show all devices</source>
        <translation>Alle Geräte zeigen</translation>
    </message>
    <message>
        <source>%1: what its next training is given</source>
        <translation>%1: was sein nächstes Training erhält</translation>
    </message>
    <message>
        <source>%1 · %2 – %3 so far, the other versions are being read…</source>
        <translation>%1 · bisher %2 – %3, die übrigen Versionen werden gelesen…</translation>
    </message>
    <message>
        <source>Known when all versions are read.</source>
        <translation>Bekannt, sobald alle Versionen gelesen sind.</translation>
    </message>
</context>
<context>
    <name>loopscope::DevicesModel</name>
    <message>
        <source>feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
</context>
<context>
    <name>loopscope::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>loopscope::DropArea</name>
    <message>
        <source>Drop evaluation files here, or click to choose</source>
        <translation>Auswertungsdateien hierher ziehen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>CSV or JSON Lines, plain or gzip</source>
        <translation>CSV oder JSON Lines, auch mit gzip gepackt</translation>
    </message>
</context>
<context>
    <name>loopscope::ErrorPlot</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ohne Zeit</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>loopscope::ExpectedLegend</name>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
</context>
<context>
    <name>loopscope::ExpectedModel</name>
    <message>
        <source>hard-coded %1, from feedback %2, observed %3</source>
        <translation>fest eingebaut %1, aus Feedback %2, beobachtet %3</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Before: hard-coded</source>
        <translation>Vorher: fest</translation>
    </message>
    <message>
        <source>After: the loop</source>
        <translation>Nachher: Schleife</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>0 to 100 %</source>
        <translation>0 bis 100 %</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>feedback and formula</source>
        <translation>Feedback und Formel</translation>
    </message>
</context>
<context>
    <name>loopscope::ExpectedView</name>
    <message>
        <source>Expected results</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Accuracy before and after the feedback loop</source>
        <translation>Genauigkeit vor und nach der Feedback-Schleife</translation>
    </message>
    <message>
        <source>Show the query</source>
        <translation>Abfrage zeigen</translation>
    </message>
    <message>
        <source>Show the query of the expected results</source>
        <translation>Die Abfrage der erwarteten Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>The database is working…</source>
        <translation>Die Datenbank arbeitet…</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Noch kein Feedback</translation>
    </message>
    <message>
        <source>There is no version to compare.</source>
        <translation>Es gibt keine Version zum Vergleichen.</translation>
    </message>
    <message>
        <source>Before the feedback loop, %1 would have been reported with %2. Now it is %3, and %4 was observed.</source>
        <translation>Vor der Feedback-Schleife wäre %1 mit %2 gemeldet worden. Jetzt sind es %3, und beobachtet wurden %4.</translation>
    </message>
</context>
<context>
    <name>loopscope::FeedbackDatabasesDialog</name>
    <message>
        <source>Feedback databases</source>
        <translation>Feedback-Datenbanken</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Feedback databases of a server</source>
        <translation>Feedback-Datenbanken eines Servers</translation>
    </message>
    <message>
        <source>Name of a new feedback database</source>
        <translation>Name einer neuen Feedback-Datenbank</translation>
    </message>
    <message>
        <source>Name of a new one</source>
        <translation>Name einer neuen</translation>
    </message>
    <message>
        <source>Each is a schema of its own.</source>
        <translation>Jede ist ein eigenes Schema.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Looking for feedback databases</source>
        <translation>Feedback-Datenbanken werden gesucht</translation>
    </message>
    <message>
        <source>No feedback database yet</source>
        <translation>Noch keine Feedback-Datenbank</translation>
    </message>
    <message>
        <source>A replay into a schema makes one, or give a name below.</source>
        <translation>Einspielen in ein Schema legt eine an, oder geben Sie unten einen Namen ein.</translation>
    </message>
    <message>
        <source>Loopscope did not make this one, and does not delete it.</source>
        <translation>Diese hat Loopscope nicht angelegt und löscht sie nicht.</translation>
    </message>
    <message>
        <source>The connection is for reading only.</source>
        <translation>Die Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>Its tables belong to another role, which can delete it.</source>
        <translation>Ihre Tabellen gehören einer anderen Rolle, die sie löschen kann.</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird angelegt</translation>
    </message>
    <message>
        <source>Made the feedback database %1</source>
        <translation>Feedback-Datenbank %1 angelegt</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message>
        <source>Deleted the feedback database %1</source>
        <translation>Feedback-Datenbank %1 gelöscht</translation>
    </message>
</context>
<context>
    <name>loopscope::FeedbackDatabasesModel</name>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>no right to read</source>
        <translation>kein Leserecht</translation>
    </message>
    <message>
        <source>not made by Loopscope</source>
        <translation>nicht von Loopscope angelegt</translation>
    </message>
    <message>
        <source>being written just now</source>
        <translation>wird gerade beschrieben</translation>
    </message>
    <message>
        <source>Loopscope and others</source>
        <translation>Loopscope und andere</translation>
    </message>
    <message>
        <source>Loopscope</source>
        <translation>Loopscope</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Newest row</source>
        <translation>Neueste Zeile</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
</context>
<context>
    <name>loopscope::FeedbackFilterBar</name>
    <message>
        <source>Version or range of versions</source>
        <translation>Version oder Bereich von Versionen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Device id, exactly</source>
        <translation>Gerätekennung, genau</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Feedback type</source>
        <translation>Feedback-Art</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>edge case</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>|Error| from</source>
        <translation>|Fehler| von</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>|Error| to</source>
        <translation>|Fehler| bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Event time from</source>
        <translation>Ereigniszeit von</translation>
    </message>
    <message>
        <source>Event time to</source>
        <translation>Ereigniszeit bis</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>One version (25) or a range (25–37, 25–, –37)</source>
        <translation>Eine Version (25) oder ein Bereich (25–37, 25–, –37)</translation>
    </message>
    <message>
        <source>A day (2026-01-31) or a moment (2026-01-31 14:05:00), UTC</source>
        <translation>Ein Tag (2026-01-31) oder ein Zeitpunkt (2026-01-31 14:05:00), UTC</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>|Error|</source>
        <translation>|Fehler|</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>A version is a number, or a range as 25–37.</source>
        <translation>Eine Version ist eine Zahl oder ein Bereich wie 25–37.</translation>
    </message>
    <message>
        <source>The size of an error is a number from 0 on.</source>
        <translation>Die Größe eines Fehlers ist eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>A time is a day (2026-01-31) or a moment (2026-01-31 14:05:00), in UTC.</source>
        <translation>Eine Zeit ist ein Tag (2026-01-31) oder ein Zeitpunkt (2026-01-31 14:05:00), in UTC.</translation>
    </message>
</context>
<context>
    <name>loopscope::FeedbackModel</name>
    <message>
        <source>correct</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Actual value − prediction</source>
        <translation>Tatsächlicher Wert − Vorhersage</translation>
    </message>
    <message>
        <source>As it is stored. Of rows of other writers, it is what they wrote.</source>
        <translation>Wie gespeichert. Bei Zeilen anderer Programme ist es, was diese schrieben.</translation>
    </message>
    <message>
        <source>When the prediction was made (event time), UTC</source>
        <translation>Wann die Vorhersage gemacht wurde (Ereigniszeit), UTC</translation>
    </message>
    <message>
        <source>When the row was stored, UTC</source>
        <translation>Wann die Zeile gespeichert wurde, UTC</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>|Error|</source>
        <translation>|Fehler|</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Row id</source>
        <translation>Zeilen-ID</translation>
    </message>
</context>
<context>
    <name>loopscope::FeedbackPage</name>
    <message>
        <source>Rows of feedback</source>
        <translation>Zeilen Feedback</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>Last stored first</source>
        <translation>Zuletzt gespeicherte zuerst</translation>
    </message>
    <message>
        <source>Newest event first</source>
        <translation>Neuestes Ereignis zuerst</translation>
    </message>
    <message>
        <source>Largest |error| first</source>
        <translation>Größter |Fehler| zuerst</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a feedback database, or replay an evaluation file.</source>
        <translation>Öffnen Sie eine Feedback-Datenbank oder spielen Sie eine Auswertungsdatei ein.</translation>
    </message>
    <message>
        <source>Replay a file</source>
        <translation>Datei einspielen</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>This replay stored nothing</source>
        <translation>Dieses Einspielen hat nichts gespeichert</translation>
    </message>
    <message>
        <source>It keeps sums per version and device, not the rows. Replay the file into a database to see its rows.</source>
        <translation>Es behält Summen je Version und Gerät, nicht die Zeilen. Spielen Sie die Datei in eine Datenbank ein, um ihre Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Noch kein Feedback</translation>
    </message>
    <message>
        <source>%1 holds no rows. Replay an evaluation file into it.</source>
        <translation>%1 enthält keine Zeilen. Spielen Sie eine Auswertungsdatei ein.</translation>
    </message>
    <message>
        <source>Reading the newest rows…</source>
        <translation>Die neuesten Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>Looking at all rows that fit…</source>
        <translation>Alle passenden Zeilen werden angesehen…</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>counting, of %1</source>
        <translation>wird gezählt, von %1</translation>
    </message>
    <message>
        <source>%1 · the first %2 are here, more as you scroll</source>
        <translation>%1 · die ersten %2 sind da, mehr beim Blättern</translation>
    </message>
    <message>
        <source>Choose a row to see how its verdict came about.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, wie ihr Urteil zustande kam.</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Only rows of %1</source>
        <translation>Nur Zeilen von %1</translation>
    </message>
    <message>
        <source>Only rows of this device</source>
        <translation>Nur Zeilen dieses Geräts</translation>
    </message>
    <message>
        <source>Open the &amp;version</source>
        <translation>&amp;Version öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;device</source>
        <translation>&amp;Gerät öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were looked for with these filters, and none is like that.</source>
        <translation>
            <numerusform>%1 Zeile wurde mit diesen Filtern durchsucht, und sie passt nicht.</numerusform>
            <numerusform>%1 Zeilen wurden mit diesen Filtern durchsucht, und keine passt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new row(s)</source>
        <translation>
            <numerusform>%1 neue Zeile</numerusform>
            <numerusform>%1 neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Came in since these were read. Click to read anew.</source>
        <translation>Kamen, seit diese gelesen wurden. Klicken, um neu zu lesen.</translation>
    </message>
</context>
<context>
    <name>loopscope::FoundingDemo</name>
    <message>
        <source>The folder “%1” for the demo cannot be made.</source>
        <translation>Der Ordner „%1“ für die Vorführung lässt sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>loopscope::HeatLegend</name>
    <message>
        <source>Colours: from 0 % correct, red, to 100 %, blue</source>
        <translation>Farben: von 0 % richtig, rot, bis 100 %, blau</translation>
    </message>
    <message>
        <source>Share of correct rows. Where there are no rows, there is no colour.</source>
        <translation>Anteil richtiger Zeilen. Wo es keine Zeilen gibt, ist keine Farbe.</translation>
    </message>
</context>
<context>
    <name>loopscope::HistogramPlot</name>
    <message>
        <source>%1 below %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Anteil: %1</translation>
    </message>
</context>
<context>
    <name>loopscope::ImportModel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Begonnen (UTC)</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>loopscope::ImportsCard</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Undo the selected import</source>
        <translation>Den gewählten Import rückgängig machen</translation>
    </message>
    <message>
        <source>Resume the selected import</source>
        <translation>Den gewählten Import fortsetzen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Nothing was imported into this database yet.</source>
        <translation>In diese Datenbank wurde noch nichts importiert.</translation>
    </message>
</context>
<context>
    <name>loopscope::JobTray</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Auftrags</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Den Auftrag zeigen</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Den Auftrag abbrechen</translation>
    </message>
    <message>
        <source>No jobs · %1</source>
        <translation>Keine Aufträge · %1</translation>
    </message>
</context>
<context>
    <name>loopscope::LabelForm</name>
    <message>
        <source>Texts in the place of numbers; one without a number rejects its rows</source>
        <translation>Texte an der Stelle von Zahlen; ohne Zahl werden seine Zeilen abgewiesen</translation>
    </message>
    <message>
        <source>Number for %1</source>
        <translation>Zahl für %1</translation>
    </message>
</context>
<context>
    <name>loopscope::LivePill</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>for %1 s</source>
        <translation>seit %1 s</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>try %1 failed, next in %2 s</source>
        <translation>Versuch %1 misslungen, nächster in %2 s</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>erneut versuchen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 new row(s)</source>
        <translation>
            <numerusform>%1 neue Zeile</numerusform>
            <numerusform>%1 neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be followed</source>
        <translation>kann nicht verfolgt werden</translation>
    </message>
    <message>
        <source>stale since %1</source>
        <translation>steht seit %1</translation>
    </message>
    <message>
        <source>no rows yet</source>
        <translation>noch keine Zeilen</translation>
    </message>
    <message>
        <source>What is shown was read %1.</source>
        <translation>Das Gezeigte wurde %1 gelesen.</translation>
    </message>
    <message>
        <source>Click to go on.</source>
        <translation>Klicken, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The age is that of the newest row. New rows appear by themselves. Click to pause.</source>
        <translation>Das Alter ist das der neuesten Zeile. Neue Zeilen erscheinen von selbst. Klicken, um anzuhalten.</translation>
    </message>
    <message>
        <source>A connection pooler stands before the server, through which it cannot announce new rows (LISTEN): Loopscope looks for them every second.</source>
        <translation>Vor dem Server steht ein Verbindungspooler, durch den er neue Zeilen nicht ankündigen kann (LISTEN): Loopscope sieht jede Sekunde nach.</translation>
    </message>
    <message>
        <source>%1, polled</source>
        <translation>%1, abgefragt</translation>
    </message>
</context>
<context>
    <name>loopscope::LoopPicture</name>
    <message>
        <source>The loop</source>
        <translation>Die Schleife</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a station of the loop and its number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The loop at %1 %2</source>
        <translation>Die Schleife bei %1 %2</translation>
    </message>
</context>
<context>
    <name>loopscope::MainWindow</name>
    <message>
        <source>UTC · ready</source>
        <translation>UTC · bereit</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
</context>
<context>
    <name>loopscope::MappingForm</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>%1, needed</source>
        <translation>%1, nötig</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>loopscope::MenuActions</name>
    <message>
        <source>Save a Grafana dashboard</source>
        <translation>Grafana-Dashboard speichern</translation>
    </message>
    <message>
        <source>Grafana dashboards (*.json)</source>
        <translation>Grafana-Dashboards (*.json)</translation>
    </message>
    <message>
        <source>The dashboard is in “%1”. In Grafana: Dashboards, New, Import.</source>
        <translation>Das Dashboard liegt in „%1“. In Grafana: Dashboards, Neu, Importieren.</translation>
    </message>
    <message>
        <source>Open a database to look at its schema.</source>
        <translation>Öffnen Sie eine Datenbank, um ihr Schema anzusehen.</translation>
    </message>
</context>
<context>
    <name>loopscope::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>loopscope::OverviewPage</name>
    <message>
        <source>Accuracy per model version</source>
        <translation>Genauigkeit je Modellversion</translation>
    </message>
    <message>
        <source>band: Wilson 95 % · click a version to open it</source>
        <translation>Band: Wilson 95 % · Klick auf eine Version öffnet sie</translation>
    </message>
    <message>
        <source>Devices to look at</source>
        <translation>Geräte zum Ansehen</translation>
    </message>
    <message>
        <source>lowest accuracy first, few rows count less</source>
        <translation>niedrigste Genauigkeit zuerst, wenige Zeilen zählen weniger</translation>
    </message>
    <message>
        <source>Where the formula says too much</source>
        <translation>Wo die Formel zu viel sagt</translation>
    </message>
    <message>
        <source>by more than 20 points</source>
        <translation>um mehr als 20 Punkte</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Nowhere: observed accuracy stays within 20 points of the formula.</source>
        <translation>Nirgends: Die beobachtete Genauigkeit bleibt innerhalb von 20 Punkten der Formel.</translation>
    </message>
    <message>
        <source>%1. Lowest: %2, %3 of %4 correct.</source>
        <translation>%1. Niedrigste: %2, %3 von %4 richtig.</translation>
    </message>
    <message>
        <source>And %1 shorter ones.</source>
        <translation>Und %1 kürzere.</translation>
    </message>
</context>
<context>
    <name>loopscope::OverviewTiles</name>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>From %1 and %2, taken as independent.</source>
        <comment>two numbers of rows</comment>
        <translation>Aus %1 und %2, als unabhängig angenommen.</translation>
    </message>
    <message>
        <source>it includes zero, so these rows cannot tell the two apart</source>
        <translation>es enthält null, diese Zeilen können die beiden also nicht unterscheiden</translation>
    </message>
    <message>
        <source>all above zero</source>
        <translation>ganz über null</translation>
    </message>
    <message>
        <source>all below zero</source>
        <translation>ganz unter null</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Observed accuracy, %1</source>
        <translation>Beobachtete Genauigkeit, %1</translation>
    </message>
    <message>
        <source>%1, from %2 on %3</source>
        <translation>%1, aus %2, %3</translation>
    </message>
    <message>
        <source>%1 against the one before</source>
        <translation>%1 gegen die davor</translation>
    </message>
    <message>
        <source>There is only one version.</source>
        <translation>Es gibt nur eine Version.</translation>
    </message>
    <message>
        <source>The loop reports for %1</source>
        <translation>Die Schleife meldet für %1</translation>
    </message>
    <message>
        <source>%1 of %2 from feedback</source>
        <translation>%1 / %2 aus Feedback</translation>
    </message>
    <message>
        <source>%1; far from what %2 showed</source>
        <translation>%1; weit von dem, was %2 zeigte</translation>
    </message>
    <message>
        <source>The hard-coded formula says for %1</source>
        <translation>Die feste Formel sagt für %1</translation>
    </message>
    <message>
        <source>wrong for %1</source>
        <translation>falsch bei %1</translation>
    </message>
    <message>
        <source>whatever is observed; never more than 20 points above it here</source>
        <translation>was auch beobachtet wird; hier nie mehr als 20 Punkte darüber</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
</context>
<context>
    <name>loopscope::PaletteModel</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>loopscope::ParameterFields</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as in the policy</source>
        <translation>wie in der Richtlinie</translation>
    </message>
</context>
<context>
    <name>loopscope::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Passwort für %1</translation>
    </message>
    <message>
        <source>It is kept for this session only. A line in ~/.pgpass saves asking.</source>
        <translation>Es gilt nur für diese Sitzung. Eine Zeile in ~/.pgpass erspart die Frage.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>No keyring is running here, so it is kept for this session only.</source>
        <translation>Hier läuft kein Schlüsselbund, daher bleibt es nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>&amp;Remember it in the keyring</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Remember it in the keyring</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
</context>
<context>
    <name>loopscope::PlayControls</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>One version back (Left)</source>
        <translation>Eine Version zurück (Links)</translation>
    </message>
    <message>
        <source>play</source>
        <translation>abspielen</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>One version on (Right)</source>
        <translation>Eine Version weiter (Rechts)</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 ×: %1 version(s) a second</source>
        <translation>
            <numerusform>%1 ×: %1 Version je Sekunde</numerusform>
            <numerusform>%1 ×: %1 Versionen je Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>speed %1 ×</source>
        <translation>Tempo %1 ×</translation>
    </message>
    <message numerus="yes">
        <source>Speed: %1 version(s) a second</source>
        <translation>
            <numerusform>Tempo: %1 Version je Sekunde</numerusform>
            <numerusform>Tempo: %1 Versionen je Sekunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::PlayPage</name>
    <message>
        <source>What each device&apos;s training is given</source>
        <translation>Was das Training jedes Geräts erhält</translation>
    </message>
    <message>
        <source>Play the loop</source>
        <translation>Schleife abspielen</translation>
    </message>
    <message>
        <source>What the loop knew, and when</source>
        <translation>Was die Schleife wusste, und wann</translation>
    </message>
    <message>
        <source>band: Wilson 95 % · click a version to go there</source>
        <translation>Wilson 95 % · Klick geht zur Version</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Diese Version</translation>
    </message>
    <message>
        <source>%1 · policy %2, %3</source>
        <translation>%1 · Richtlinie %2, %3</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a version of so many</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>What each device&apos;s training is given for %1</source>
        <translation>Was das Training jedes Geräts für %1 erhält</translation>
    </message>
    <message>
        <source>Whether the loop lags</source>
        <translation>Ob die Schleife nachhinkt</translation>
    </message>
    <message>
        <source>Try %1 (history_versions %2).</source>
        <translation>Versuchen Sie es: %1 (history_versions %2).</translation>
    </message>
    <message numerus="yes">
        <source>only the newest %1 version(s)</source>
        <translation>
            <numerusform>nur die neueste %1 Version</numerusform>
            <numerusform>nur die neuesten %1 Versionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::PolicyDialog</name>
    <message>
        <source>&amp;Load…</source>
        <translation>&amp;Laden…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Fields of the policy</source>
        <translation>Felder der Richtlinie</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Historical (signed error)</source>
        <translation>Historisch (Fehler mit Vorzeichen)</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>Eigene Werte</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Applying the policy</source>
        <translation>Die Richtlinie wird angewandt</translation>
    </message>
    <message>
        <source>Nothing is open. A policy can be loaded, edited and saved here, and given to a replay.</source>
        <translation>Nichts ist geöffnet. Eine Richtlinie lässt sich hier laden, bearbeiten und speichern und beim Einspielen angeben.</translation>
    </message>
    <message>
        <source>%1 is being opened.</source>
        <translation>%1 wird geöffnet.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This replay stored nothing, so there are no rows to judge anew. Save the policy and replay the file with it.</source>
        <translation>Dieses Einspielen hat nichts gespeichert, es gibt also keine Zeilen neu zu beurteilen. Speichern Sie die Richtlinie und spielen Sie die Datei damit ein.</translation>
    </message>
    <message>
        <source>A value is not valid; it is told beside its field.</source>
        <translation>Ein Wert ist ungültig; es steht neben seinem Feld.</translation>
    </message>
    <message>
        <source>This is the policy in use.</source>
        <translation>Dies ist die Richtlinie in Gebrauch.</translation>
    </message>
    <message>
        <source>&amp;Apply to %1</source>
        <translation>&amp;Auf %1 anwenden</translation>
    </message>
    <message>
        <source>Load a policy</source>
        <translation>Richtlinie laden</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>Richtlinien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Loaded from %1.</source>
        <translation>Aus %1 geladen.</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Judging the rows of %1 anew…</source>
        <translation>Die Zeilen von %1 werden neu beurteilt…</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Abgebrochen: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>%1 cannot be changed. %2</source>
        <translation>%1 kann nicht geändert werden. %2</translation>
    </message>
</context>
<context>
    <name>loopscope::PolicyEffectPanel</name>
    <message>
        <source>Effect on the open data</source>
        <translation>Wirkung auf die geöffneten Daten</translation>
    </message>
    <message>
        <source>Versions that change most</source>
        <translation>Versionen, die sich am meisten ändern</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a feedback database to see what a policy makes of its rows.</source>
        <translation>Öffnen Sie eine Feedback-Datenbank, um zu sehen, was eine Richtlinie aus ihren Zeilen macht.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Noch kein Feedback</translation>
    </message>
    <message>
        <source>There are no rows that a policy could judge.</source>
        <translation>Es gibt keine Zeilen, die eine Richtlinie beurteilen könnte.</translation>
    </message>
    <message>
        <source>One of the values is not valid. Shown is the effect of the last valid ones.</source>
        <translation>Einer der Werte ist ungültig. Gezeigt wird die Wirkung der letzten gültigen.</translation>
    </message>
    <message>
        <source>Not a policy</source>
        <translation>Keine Richtlinie</translation>
    </message>
    <message>
        <source>One of the values is not valid.</source>
        <translation>Einer der Werte ist ungültig.</translation>
    </message>
    <message>
        <source>Computing the effect…</source>
        <translation>Die Wirkung wird berechnet…</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Reading the rows for what the summary cannot tell…</source>
        <translation>Die Zeilen werden gelesen für das, was die Zusammenfassung nicht sagen kann…</translation>
    </message>
    <message>
        <source>This is the policy in use.</source>
        <translation>Dies ist die Richtlinie in Gebrauch.</translation>
    </message>
    <message>
        <source>Computed from the rows.</source>
        <translation>Aus den Zeilen berechnet.</translation>
    </message>
    <message>
        <source>Computed from the summary, exactly.</source>
        <translation>Aus der Zusammenfassung berechnet, genau.</translation>
    </message>
    <message>
        <source>This replay stored nothing, so only its summary is left: what needs the rows is not known. Replay the file with this policy to know it.</source>
        <translation>Dieses Einspielen hat nichts gespeichert, es bleibt nur die Zusammenfassung: Was die Zeilen braucht, ist nicht bekannt. Spielen Sie die Datei mit dieser Richtlinie ein, um es zu erfahren.</translation>
    </message>
    <message>
        <source>Only what the summary can tell.</source>
        <translation>Nur was die Zusammenfassung sagen kann.</translation>
    </message>
    <message>
        <source>Rows of other writers keep their judgement.</source>
        <translation>Zeilen anderer Programme behalten ihr Urteil.</translation>
    </message>
</context>
<context>
    <name>loopscope::PolicyFieldRow</name>
    <message>
        <source>Reset %1 to its default</source>
        <translation>%1 auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This value must be a number.</source>
        <translation>Dieser Wert muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>This value must be a whole number from 1 to 2147483647.</source>
        <translation>Dieser Wert muss eine ganze Zahl von 1 bis 2147483647 sein.</translation>
    </message>
    <message>
        <source>differs from the default, %1</source>
        <translation>weicht vom Standard ab: %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Standard: %1</translation>
    </message>
</context>
<context>
    <name>loopscope::PolicyForm</name>
    <message>
        <source>This value %1.</source>
        <translation>Dieser Wert: %1.</translation>
    </message>
</context>
<context>
    <name>loopscope::PreviewCard</name>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>This is a pipe: what comes out of it is read once, by the replay.</source>
        <translation>Dies ist eine Pipe: Was herauskommt, wird einmal gelesen, beim Einspielen.</translation>
    </message>
    <message>
        <source>Reading the first rows…</source>
        <translation>Die ersten Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>There is nothing in it to replay.</source>
        <translation>Es ist nichts zum Einspielen darin.</translation>
    </message>
    <message>
        <source>what a replay would make of the first rows; correct here how the file is read</source>
        <translation>was das Einspielen aus den ersten Zeilen machen würde; hier lässt sich berichtigen, wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Die Datei hat einen Kopf und keine Zeilen.</translation>
    </message>
    <message>
        <source>%1 of all %2 would be accepted.</source>
        <translation>%1 von allen %2 würden angenommen.</translation>
    </message>
    <message>
        <source>%1 of the first %2 would be accepted.</source>
        <translation>%1 der ersten %2 würden angenommen.</translation>
    </message>
</context>
<context>
    <name>loopscope::PreviewModel</name>
    <message>
        <source>rejected</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>|Error|</source>
        <translation>|Fehler|</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Type, or why not</source>
        <translation>Art, oder warum nicht</translation>
    </message>
</context>
<context>
    <name>loopscope::QueriesView</name>
    <message>
        <source>Monitoring queries</source>
        <translation>Überwachungsabfragen</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft…</translation>
    </message>
    <message>
        <source>needs parameters</source>
        <translation>braucht Parameter</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>loopscope::QueryPanel</name>
    <message>
        <source>Result of the query</source>
        <translation>Ergebnis der Abfrage</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>SQL of the query</source>
        <translation>SQL der Abfrage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>SQL to the clipboard</source>
        <translation>SQL in die Zwischenablage</translation>
    </message>
    <message>
        <source>Run this query</source>
        <translation>Diese Abfrage ausführen</translation>
    </message>
    <message>
        <source>Run the query to see its result.</source>
        <translation>Führen Sie die Abfrage aus, um ihr Ergebnis zu sehen.</translation>
    </message>
    <message>
        <source>Fill in what is needed, then run the query.</source>
        <translation>Tragen Sie ein, was nötig ist, und führen Sie dann die Abfrage aus.</translation>
    </message>
    <message>
        <source>The database is working…</source>
        <translation>Die Datenbank arbeitet…</translation>
    </message>
    <message>
        <source>The query returned no rows.</source>
        <translation>Die Abfrage lieferte keine Zeilen.</translation>
    </message>
</context>
<context>
    <name>loopscope::QueryResultModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>loopscope::RejectModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Rohtext</translation>
    </message>
</context>
<context>
    <name>loopscope::RejectsCard</name>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Abgewiesene Zeilen von %1</translation>
    </message>
    <message>
        <source>%1, the first %2 of them listed</source>
        <translation>%1, die ersten %2 davon aufgeführt</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 other reason(s)</source>
        <translation>
            <numerusform>%1 anderer Grund</numerusform>
            <numerusform>%1 andere Gründe</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row was accepted.</source>
        <translation>Jede Zeile wurde angenommen.</translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayActivity</name>
    <message>
        <source>The replay is paused: %1</source>
        <translation>Das Einspielen ist angehalten: %1</translation>
    </message>
    <message>
        <source>Replay of %1 started; nothing is stored</source>
        <translation>Einspielen von %1 begonnen; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Replay of %1 into %2 started</source>
        <translation>Einspielen von %1 in %2 begonnen</translation>
    </message>
    <message>
        <source>Replay of %1 was cancelled</source>
        <translation>Einspielen von %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>Replay of %1 failed: %2</source>
        <translation>Einspielen von %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Replay of %1 finished: %2</source>
        <translation>Einspielen von %1 beendet: %2</translation>
    </message>
    <message>
        <source>Undid import %1 in %2: %3 of feedback taken out</source>
        <translation>Import %1 in %2 rückgängig gemacht: %3 Feedback entfernt</translation>
    </message>
    <message>
        <source>Undoing import %1 in %2 failed: %3</source>
        <translation>Import %1 in %2 ließ sich nicht rückgängig machen: %3</translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayOptionsForm</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The database&apos;s own, or the default</source>
        <translation>Die der Datenbank oder die Standardrichtlinie</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Nothing is stored, only shown</source>
        <translation>Nichts speichern, nur zeigen</translation>
    </message>
    <message>
        <source>A new database</source>
        <translation>Eine neue Datenbank</translation>
    </message>
    <message>
        <source>The open database</source>
        <translation>Die geöffnete Datenbank</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Reads the file and shows its summary.</source>
        <translation>Liest die Datei und zeigt ihre Zusammenfassung.</translation>
    </message>
    <message>
        <source>File of the new database</source>
        <translation>Datei der neuen Datenbank</translation>
    </message>
    <message>
        <source>feedback.db</source>
        <translation>feedback.db</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the file of the new database</source>
        <translation>Die Datei der neuen Datenbank wählen</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Verbindungszeichenkette</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Adds to %1.</source>
        <translation>Fügt zu %1 hinzu.</translation>
    </message>
    <message>
        <source>The open database, %1</source>
        <translation>Die geöffnete Datenbank, %1</translation>
    </message>
    <message>
        <source>Policy file</source>
        <translation>Richtliniendatei</translation>
    </message>
    <message>
        <source>Policies (*.json);;All files (*)</source>
        <translation>Richtlinien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New feedback database</source>
        <translation>Neue Feedback-Datenbank</translation>
    </message>
    <message>
        <source>choose the file that it is to be stored in</source>
        <translation>wählen Sie die Datei, in der sie gespeichert werden soll</translation>
    </message>
    <message>
        <source>give a libpq connection string or URI</source>
        <translation>geben Sie eine libpq-Verbindungszeichenkette oder URI an</translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayPage</name>
    <message>
        <source>Files to replay</source>
        <translation>Dateien zum Einspielen</translation>
    </message>
    <message>
        <source>Evaluations become feedback: every row is read, judged under a policy, and kept or rejected with a reason.</source>
        <translation>Auswertungen werden zu Feedback: Jede Zeile wird gelesen, nach einer Richtlinie beurteilt und behalten oder mit Grund abgewiesen.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Einspielen</translation>
    </message>
    <message>
        <source>Evaluation files</source>
        <translation>Auswertungsdateien</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected file from the list</source>
        <translation>Die gewählte Datei aus der Liste entfernen</translation>
    </message>
    <message>
        <source>How, and where to</source>
        <translation>Wie und wohin</translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>Einspielen starten</translation>
    </message>
    <message>
        <source>Start the replay</source>
        <translation>Das Einspielen starten</translation>
    </message>
    <message>
        <source>The replay is paused</source>
        <translation>Das Einspielen ist angehalten</translation>
    </message>
    <message>
        <source>Choose evaluation files</source>
        <translation>Auswertungsdateien wählen</translation>
    </message>
    <message>
        <source>Evaluations (*.csv *.jsonl *.ndjson *.gz);;All files (*)</source>
        <translation>Auswertungen (*.csv *.jsonl *.ndjson *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Undoing import %1</source>
        <translation>Import %1 wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>From a federated system’s table…</source>
        <translation>Aus der Tabelle eines föderierten Systems…</translation>
    </message>
    <message>
        <source>Replay the evaluations in a federated system’s table</source>
        <translation>Die Auswertungen in der Tabelle eines föderierten Systems abspielen</translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Einspielens</translation>
    </message>
    <message>
        <source>Cancel the replay</source>
        <translation>Das Einspielen abbrechen</translation>
    </message>
    <message>
        <source>Replaying %1</source>
        <translation>%1 wird eingespielt</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) so far.</source>
        <translation>
            <numerusform>Bisher %1 Zeile.</numerusform>
            <numerusform>Bisher %1 Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), %2 of %3.</source>
        <translation>
            <numerusform>%1 Zeile, %2 von %3.</numerusform>
            <numerusform>%1 Zeilen, %2 von %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cancelled. What was stored so far stays; the rest can be resumed.</source>
        <translation>Abgebrochen. Was bisher gespeichert wurde, bleibt; der Rest lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was stored.</source>
        <translation>Abgebrochen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Replay again</source>
        <translation>Noch einmal einspielen</translation>
    </message>
    <message>
        <source>Store it again</source>
        <translation>Noch einmal speichern</translation>
    </message>
    <message>
        <source>Write among them…</source>
        <translation>Dazwischen schreiben…</translation>
    </message>
    <message>
        <source>It was stored completely before; nothing was done.</source>
        <translation>Sie war schon vollständig gespeichert; es war nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) stored in %2.</source>
        <translation>
            <numerusform>%1 Zeile in %2 gespeichert.</numerusform>
            <numerusform>%1 Zeilen in %2 gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read in %2; nothing was stored.</source>
        <translation>
            <numerusform>%1 Zeile in %2 gelesen; nichts wurde gespeichert.</numerusform>
            <numerusform>%1 Zeilen in %2 gelesen; nichts wurde gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes after the end of the gzip stream were ignored.</source>
        <translation>Bytes nach dem Ende des gzip-Stroms wurden übergangen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 confidence(s) outside 0 to 1; kept.</source>
        <translation>
            <numerusform>%1 Konfidenz außerhalb von 0 bis 1; behalten.</numerusform>
            <numerusform>%1 Konfidenzen außerhalb von 0 bis 1; behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message>
        <source>Open the database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Show overview</source>
        <translation>Übersicht zeigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on with the replay</source>
        <translation>Einspielen fortsetzen</translation>
    </message>
    <message>
        <source>Pause the replay</source>
        <translation>Einspielen anhalten</translation>
    </message>
    <message>
        <source>Waiting for the server since %1. What is stored stays, and the replay goes on by itself. %2</source>
        <translation>Warte seit %1 auf den Server. Was gespeichert ist, bleibt, und die Wiedergabe läuft von selbst weiter. %2</translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayQueue</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>replaying</source>
        <translation>wird eingespielt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), %2 rejected</source>
        <translation>
            <numerusform>%1 Zeile, %2 abgewiesen</numerusform>
            <numerusform>%1 Zeilen, %2 abgewiesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::RoundsModel</name>
    <message>
        <source>Version of the global model</source>
        <translation>Version des globalen Modells</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Aggregation round that made the version</source>
        <translation>Runde, aus der die Version stammt</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>When the aggregator stored the version</source>
        <translation>Wann die Version gespeichert wurde</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Devices whose updates were averaged; 0 in a rollback</source>
        <translation>Geräte, deren Aktualisierungen gemittelt wurden; 0 beim Zurücksetzen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Training samples behind the version</source>
        <translation>Trainingsbeispiele hinter der Version</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>What the system claims: mean accuracy of the devices on their training data</source>
        <translation>Was das System behauptet: mittlere Genauigkeit der Geräte auf ihren Trainingsdaten</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Share of correct rows in model_feedback</source>
        <translation>Anteil richtiger Zeilen in model_feedback</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Wilson 95 % of the feedback</source>
        <translation>Wilson 95 % der Rückmeldungen</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Rows of feedback</source>
        <translation>Zeilen mit Rückmeldung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Feedback minus claimed, in points</source>
        <translation>Rückmeldung minus Behauptung, in Punkten</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Accuracy on rows held out from training</source>
        <translation>Genauigkeit auf Zeilen, die dem Training vorenthalten wurden</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>F1 on rows held out from training</source>
        <translation>F1 auf Zeilen, die dem Training vorenthalten wurden</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Rows held out from training</source>
        <translation>Zeilen, die dem Training vorenthalten wurden</translation>
    </message>
    <message>
        <source>Held-out rows</source>
        <translation>Zurückgehaltene Zeilen</translation>
    </message>
    <message>
        <source>Accuracy of always saying “normal” on the held-out rows</source>
        <translation>Genauigkeit, wenn man auf den zurückgehaltenen Zeilen immer „normal“ sagt</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Grundlinie</translation>
    </message>
    <message>
        <source>Updates that came while the version before was current</source>
        <translation>Aktualisierungen, die kamen, während die Version davor galt</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>Mean accuracy of these updates, weighted by samples</source>
        <translation>Mittlere Genauigkeit dieser Aktualisierungen, nach Beispielen gewichtet</translation>
    </message>
    <message>
        <source>Local accuracy</source>
        <translation>Lokale Genauigkeit</translation>
    </message>
    <message>
        <source>How much the updates point the same way: 1 all, 0 not at all</source>
        <translation>Wie sehr die Aktualisierungen in dieselbe Richtung zeigen: 1 alle, 0 gar nicht</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Privacy spent so far: ε of differential privacy</source>
        <translation>Bisher verbrauchte Privatheit: ε der Differential Privacy</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>Rollbacks, and claims outside the interval of the feedback</source>
        <translation>Zurücksetzungen und Behauptungen außerhalb des Intervalls der Rückmeldungen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>loopscope::RoundsPlot</name>
    <message>
        <source>claimed</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Claimed, feedback and held-out accuracy</source>
        <translation>Genauigkeit: behauptet, aus Rückmeldungen, auf zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <source>Claimed, feedback and held-out accuracy of %1. %2</source>
        <translation>Genauigkeit, behauptet, aus Rückmeldungen und auf zurückgehaltenen Zeilen, von %1. %2</translation>
    </message>
    <message>
        <source>%1 · round %2</source>
        <translation>%1 · Runde %2</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>Accuracies per version</source>
        <translation>Genauigkeiten je Version</translation>
    </message>
</context>
<context>
    <name>loopscope::SampleDemo</name>
    <message>
        <source>Generated sample</source>
        <translation>Erzeugtes Beispiel</translation>
    </message>
    <message>
        <source>The sample cannot be written to the folder for temporary files.</source>
        <translation>Das Beispiel kann nicht in den Ordner für temporäre Dateien geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>loopscope::SavedPasswords</name>
    <message>
        <source>No keyring is running here, so the password is kept for this session only.</source>
        <translation>Hier läuft kein Schlüsselbund, daher bleibt das Passwort nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keyring did not take the password, so it is kept for this session only.</source>
        <translation>Der Schlüsselbund hat das Passwort nicht angenommen, daher bleibt es nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keyring did not answer and may still hold the password of “%1”. Delete it there.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet und enthält das Passwort von „%1“ vielleicht noch. Löschen Sie es dort.</translation>
    </message>
</context>
<context>
    <name>loopscope::SchemaDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Schema of %1</source>
        <translation>Schema von %1</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Looking at the tables of %1…</source>
        <translation>Die Tabellen von %1 werden angesehen …</translation>
    </message>
    <message>
        <source>The schema of %1 is as it should be.</source>
        <translation>Das Schema von %1 ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Each step runs in a transaction of its own. The rows are counted before and after it: where one is missing, everything is as it was.</source>
        <translation>Jeder Schritt läuft in einer eigenen Transaktion. Die Zeilen werden davor und danach gezählt: Fehlt eine, ist alles wie vorher.</translation>
    </message>
    <message>
        <source>Offered, never by itself</source>
        <translation>Angeboten, nie von selbst</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation>
            <numerusform>%n Schritt ausführen</numerusform>
            <numerusform>%n Schritte ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Schema of %1: %2</source>
        <translation>Schema von %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) ran. No row was lost.</source>
        <translation>
            <numerusform>%n Schritt ist gelaufen. Keine Zeile ging verloren.</numerusform>
            <numerusform>%n Schritte sind gelaufen. Keine Zeile ging verloren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::SchemaStepText</name>
    <message>
        <source>Create the table of feedback</source>
        <translation>Die Feedback-Tabelle anlegen</translation>
    </message>
    <message>
        <source>model_feedback with a key and times that work; with TimescaleDB as a hypertable.</source>
        <translation>model_feedback mit Schlüssel und Zeiten, die funktionieren; mit TimescaleDB als Hypertable.</translation>
    </message>
    <message>
        <source>Add the missing columns</source>
        <translation>Die fehlenden Spalten hinzufügen</translation>
    </message>
    <message>
        <source>What follows from other columns (errors, whether a prediction was correct) is computed; the rest stays empty.</source>
        <translation>Was aus anderen Spalten folgt (Fehler, ob eine Vorhersage richtig war), wird berechnet; der Rest bleibt leer.</translation>
    </message>
    <message>
        <source>Give every row an id</source>
        <translation>Jeder Zeile eine Id geben</translation>
    </message>
    <message>
        <source>New rows get their id from the database. Rows without one get one now; no other value changes.</source>
        <translation>Neue Zeilen bekommen ihre Id von der Datenbank. Zeilen ohne Id bekommen jetzt eine; kein anderer Wert ändert sich.</translation>
    </message>
    <message>
        <source>Give every row its time of storing</source>
        <translation>Jeder Zeile ihre Speicherzeit geben</translation>
    </message>
    <message>
        <source>Rows without a time get that of their event, and new rows the time at which they are stored.</source>
        <translation>Zeilen ohne Zeit bekommen die ihres Ereignisses, neue Zeilen die Zeit, zu der sie gespeichert werden.</translation>
    </message>
    <message>
        <source>Make the table a hypertable</source>
        <translation>Die Tabelle zur Hypertable machen</translation>
    </message>
    <message>
        <source>TimescaleDB keeps the rows in chunks of time. The key takes the time in; writers wait meanwhile.</source>
        <translation>TimescaleDB hält die Zeilen in Zeitabschnitten. Der Schlüssel nimmt die Zeit auf; Schreiber warten so lange.</translation>
    </message>
    <message>
        <source>Add what Loopscope keeps beside the rows</source>
        <translation>Hinzufügen, was Loopscope neben den Zeilen führt</translation>
    </message>
    <message>
        <source>The policy, the list of imports, the sums per version and device, and on a server the functions that training reads. Writers go on as before.</source>
        <translation>Die Richtlinie, die Liste der Importe, die Summen je Version und Gerät und auf einem Server die Funktionen, die das Training liest. Schreiber arbeiten weiter wie bisher.</translation>
    </message>
    <message>
        <source>Create the missing indexes</source>
        <translation>Die fehlenden Indizes anlegen</translation>
    </message>
    <message>
        <source>For the query that asks for one device before one version, and for the newest rows.</source>
        <translation>Für die Abfrage nach einem Gerät vor einer Version und für die neuesten Zeilen.</translation>
    </message>
    <message>
        <source>Judge every row by the size of its error</source>
        <translation>Jede Zeile nach der Größe ihres Fehlers beurteilen</translation>
    </message>
    <message>
        <source>A prediction far above what came was counted as correct. Accuracies of the past change with it.</source>
        <translation>Eine Vorhersage weit über dem, was kam, zählte als richtig. Genauigkeiten der Vergangenheit ändern sich damit.</translation>
    </message>
    <message>
        <source>Fill in the rounds</source>
        <translation>Die Runden eintragen</translation>
    </message>
    <message>
        <source>Rows without a round get the one in which their version was made, from federated_models.</source>
        <translation>Zeilen ohne Runde bekommen die, in der ihre Version entstand, aus federated_models.</translation>
    </message>
    <message>
        <source>Compress old rows by device</source>
        <translation>Alte Zeilen je Gerät komprimieren</translation>
    </message>
    <message>
        <source>Needs the Timescale licence. Rows stay readable; changing old ones becomes slow.</source>
        <translation>Braucht die Timescale-Lizenz. Zeilen bleiben lesbar; alte zu ändern wird langsam.</translation>
    </message>
    <message>
        <source>Delete old rows from now on</source>
        <translation>Alte Zeilen von nun an löschen</translation>
    </message>
    <message>
        <source>Needs the Timescale licence. Rows beyond the age in the statement are gone for good.</source>
        <translation>Braucht die Timescale-Lizenz. Zeilen über dem Alter in der Anweisung sind endgültig weg.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are written anew.</source>
        <translation>
            <numerusform>%1 Zeile wird neu geschrieben.</numerusform>
            <numerusform>%1 Zeilen werden neu geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>model_feedback is a view here. What it shows must be mended where it comes from.</source>
        <translation>model_feedback ist hier eine Sicht. Was sie zeigt, muss dort repariert werden, wo es herkommt.</translation>
    </message>
    <message>
        <source>model_feedback is no ordinary table here, and cannot be altered.</source>
        <translation>model_feedback ist hier keine gewöhnliche Tabelle und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>model_feedback belongs to %1. Connect as that role, or give it the SQL below.</source>
        <translation>model_feedback gehört %1. Verbinden Sie sich als diese Rolle, oder geben Sie ihr das SQL unten.</translation>
    </message>
    <message>
        <source>This role may not make tables here. Connect as one that may, or give the SQL below to its owner.</source>
        <translation>Diese Rolle darf hier keine Tabellen anlegen. Verbinden Sie sich als eine, die es darf, oder geben Sie das SQL unten dem Eigentümer.</translation>
    </message>
    <message>
        <source>A column has a type that cannot hold feedback: %1. Change it by hand first.</source>
        <translation>Eine Spalte hat einen Typ, der kein Feedback halten kann: %1. Ändern Sie ihn zuerst von Hand.</translation>
    </message>
    <message>
        <source>This database is open for reading only. Open it for writing, or give the SQL below to its owner.</source>
        <translation>Diese Datenbank ist nur zum Lesen geöffnet. Öffnen Sie sie zum Schreiben, oder geben Sie das SQL unten dem Eigentümer.</translation>
    </message>
</context>
<context>
    <name>loopscope::SchemaStepView</name>
    <message>
        <source>It cannot run in a transaction.</source>
        <translation>Er kann nicht in einer Transaktion laufen.</translation>
    </message>
    <message>
        <source>SQL that runs</source>
        <translation>SQL, das ausgeführt wird</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>loopscope::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>loopscope::StoryChart</name>
    <message>
        <source>Feedback types, share of rows</source>
        <translation>Feedback-Arten, Anteil der Zeilen</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>edge case</source>
        <translation>Grenzfall</translation>
    </message>
    <message>
        <source>Rows per version</source>
        <translation>Zeilen je Version</translation>
    </message>
    <message>
        <source>Accuracy per model version</source>
        <translation>Genauigkeit je Modellversion</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>noch nicht abgespielt</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>loop reports</source>
        <translation>Schleife meldet</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>the next version, not evaluated yet</source>
        <translation>die nächste Version, noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 normal, %2 middle, %3 edge case</source>
        <translation>%1 normal, %2 mittel, %3 Grenzfall</translation>
    </message>
    <message>
        <source>No versions yet.</source>
        <translation>Noch keine Versionen.</translation>
    </message>
    <message>
        <source>%1 to %2. Newest: observed %3 from %4, formula %5.</source>
        <translation>%1 bis %2. Neueste: beobachtet %3 aus %4, Formel %5.</translation>
    </message>
</context>
<context>
    <name>loopscope::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Suchen oder tun…</translation>
    </message>
</context>
<context>
    <name>loopscope::TrainingModel</name>
    <message>
        <source>feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The device&apos;s id, sorted by code point</source>
        <translation>Die Kennung des Geräts, sortiert nach Codepunkten</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Rows of earlier versions that count under the policy</source>
        <translation>Zeilen früherer Versionen, die unter der Richtlinie zählen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>How many of these are correct</source>
        <translation>Wie viele davon richtig sind</translation>
    </message>
    <message>
        <source>Mean |error|</source>
        <translation>Ø |Fehler|</translation>
    </message>
    <message>
        <source>Mean absolute error of these rows</source>
        <translation>Mittlerer absoluter Fehler dieser Zeilen</translation>
    </message>
    <message>
        <source>Real accuracy</source>
        <translation>Tatsächliche Genauigkeit</translation>
    </message>
    <message>
        <source>What the device&apos;s training is given</source>
        <translation>Was das Training des Geräts erhält</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Whether it comes from feedback or, without any, from the formula</source>
        <translation>Ob es aus Feedback stammt oder, wenn es keines gibt, aus der Formel</translation>
    </message>
</context>
<context>
    <name>loopscope::UpstreamPage</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Tables of the federated system</source>
        <translation>Tabellen des föderierten Systems</translation>
    </message>
    <message>
        <source>Run of the aggregator</source>
        <translation>Lauf des Aggregators</translation>
    </message>
    <message>
        <source>A run ends where versions restart</source>
        <translation>Ein Lauf endet, wo die Versionen neu beginnen</translation>
    </message>
    <message>
        <source>Read the tables again now</source>
        <translation>Die Tabellen jetzt neu lesen</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Tables found</source>
        <translation>Gefundene Tabellen</translation>
    </message>
    <message>
        <source>Accuracy per version: claimed, feedback, held out</source>
        <translation>Genauigkeit je Version: behauptet, Rückmeldung, zurückgehalten</translation>
    </message>
    <message>
        <source>band: Wilson 95 % of the feedback · a gap: nothing is stored of it</source>
        <translation>Band: Wilson 95 % der Rückmeldungen · Lücke: dazu ist nichts gespeichert</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Connect to the PostgreSQL database of a federated system to see its rounds.</source>
        <translation>Verbinden Sie sich mit der PostgreSQL-Datenbank eines föderierten Systems, um seine Runden zu sehen.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Rounds are on a server</source>
        <translation>Runden liegen auf einem Server</translation>
    </message>
    <message>
        <source>A federated system keeps its rounds in PostgreSQL: federated_models (versions and the accuracy they claim), local_models, model_evaluations. Connect to its database to see claims beside feedback.</source>
        <translation>Ein föderiertes System speichert seine Runden in PostgreSQL: federated_models (Versionen und die Genauigkeit, die sie behaupten), local_models, model_evaluations. Verbinden Sie sich mit seiner Datenbank, um Behauptungen neben Rückmeldungen zu sehen.</translation>
    </message>
    <message>
        <source>Looking for the tables of a federated system…</source>
        <translation>Sucht die Tabellen eines föderierten Systems…</translation>
    </message>
    <message>
        <source>No tables of a federated system here</source>
        <translation>Hier sind keine Tabellen eines föderierten Systems</translation>
    </message>
    <message>
        <source>The aggregator of a federated system stores its versions in federated_models, its devices’ updates in local_models, and evaluations in model_evaluations. This database has none of them in the schemas that the connection sees.</source>
        <translation>Der Aggregator eines föderierten Systems speichert seine Versionen in federated_models, die Aktualisierungen seiner Geräte in local_models und Auswertungen in model_evaluations. Diese Datenbank hat keine davon in den Schemas, die die Verbindung sieht.</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>Noch keine Versionen</translation>
    </message>
    <message>
        <source>The tables are there, but none of them tells of a version. See “Tables found”.</source>
        <translation>Die Tabellen sind da, aber keine nennt eine Version. Siehe „Gefundene Tabellen“.</translation>
    </message>
    <message>
        <source>newest run: %1</source>
        <translation>neuester Lauf: %1</translation>
    </message>
</context>
<context>
    <name>loopscope::UpstreamSourceDialog</name>
    <message>
        <source>Evaluations of a federated system</source>
        <translation>Auswertungen eines föderierten Systems</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Verbindungstext</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>first of the search path that has the table</source>
        <translation>das erste des Suchpfads, das die Tabelle hat</translation>
    </message>
    <message>
        <source>The table model_evaluations is read as it stands at the start, and never changed. Text labels normal and anomaly count as 0 and 1; confusion counts of a device become that many evaluations. A later replay into the same database takes only what has come since.</source>
        <translation>Die Tabelle model_evaluations wird gelesen, wie sie am Anfang ist, und nie geändert. Die Wörter normal und anomaly zählen als 0 und 1; die Trefferzahlen eines Geräts werden zu ebenso vielen Auswertungen. Ein späteres Abspielen in dieselbe Datenbank nimmt nur, was seither dazugekommen ist.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Co&amp;nnection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Schema</source>
        <translation>&amp;Schema</translation>
    </message>
    <message>
        <source>That is not a connection to PostgreSQL: a libpq string such as “host=… dbname=…”, or a URI.</source>
        <translation>Das ist keine Verbindung zu PostgreSQL: ein libpq-Text wie „host=… dbname=…“ oder eine URI.</translation>
    </message>
</context>
<context>
    <name>loopscope::UpstreamTablesModel</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>no right to read</source>
        <translation>kein Leserecht</translation>
    </message>
    <message>
        <source>hypertable</source>
        <translation>Hypertable</translation>
    </message>
    <message>
        <source>plain table</source>
        <translation>einfache Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Newest row</source>
        <translation>Neueste Zeile</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Missing columns</source>
        <translation>Fehlende Spalten</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
</context>
<context>
    <name>loopscope::VerifyPage</name>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>Jetzt noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Run all queries</source>
        <translation>Alle Abfragen ausführen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Open a feedback database to run its monitoring queries.</source>
        <translation>Öffnen Sie eine Feedback-Datenbank, um ihre Überwachungsabfragen auszuführen.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>Nichts ist gespeichert</translation>
    </message>
    <message>
        <source>The monitoring queries run in a database. Replay the file into one to try them.</source>
        <translation>Die Überwachungsabfragen laufen in einer Datenbank. Spielen Sie die Datei in eine ein, um sie auszuprobieren.</translation>
    </message>
    <message>
        <source>Replay into a database</source>
        <translation>In eine Datenbank einspielen</translation>
    </message>
    <message numerus="yes">
        <source>%1 monitoring query(s), run in %2</source>
        <translation>
            <numerusform>%1 Überwachungsabfrage, ausgeführt in %2</numerusform>
            <numerusform>%1 Überwachungsabfragen, ausgeführt in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::VersionDetail</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Its rows</source>
        <translation>Ihre Zeilen</translation>
    </message>
    <message>
        <source>Devices of this version</source>
        <translation>Geräte dieser Version</translation>
    </message>
    <message>
        <source>The rows of feedback of this version, the largest |error| first</source>
        <translation>Die Feedback-Zeilen dieser Version, der größte |Fehler| zuerst</translation>
    </message>
    <message>
        <source>Accuracy per device</source>
        <translation>Genauigkeit je Gerät</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Diese Version</translation>
    </message>
    <message>
        <source>lowest first · Wilson 95 % · click a device to open it</source>
        <translation>niedrigste zuerst · Wilson 95 % · Klick auf ein Gerät öffnet es</translation>
    </message>
    <message>
        <source>No such version</source>
        <translation>Keine solche Version</translation>
    </message>
    <message>
        <source>This database holds no feedback of it.</source>
        <translation>Diese Datenbank enthält kein Feedback von ihm.</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Alle Versionen</translation>
    </message>
    <message>
        <source>← %1</source>
        <translation>← %1</translation>
    </message>
    <message>
        <source>%1 →</source>
        <translation>%1 →</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Reading the devices…</source>
        <translation>Geräte werden gelesen…</translation>
    </message>
    <message>
        <source>Accuracy per device of %1</source>
        <translation>Genauigkeit je Gerät von %1</translation>
    </message>
    <message>
        <source>%1, lowest %2, highest %3.</source>
        <translation>%1, niedrigste %2, höchste %3.</translation>
    </message>
    <message>
        <source>Parts of this version</source>
        <translation>Teile dieser Version</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Version beside this one</source>
        <translation>Version neben dieser</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>neben %1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
</context>
<context>
    <name>loopscope::VersionHistograms</name>
    <message>
        <source>Errors of this version</source>
        <translation>Fehler dieser Version</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Confidences of this version</source>
        <translation>Konfidenzen dieser Version</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Which error</source>
        <translation>Welcher Fehler</translation>
    </message>
    <message>
        <source>with sign</source>
        <translation>mit Vorzeichen</translation>
    </message>
    <message>
        <source>size alone</source>
        <translation>nur die Größe</translation>
    </message>
    <message>
        <source>|error|</source>
        <translation>|Fehler|</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>correct below %1</source>
        <translation>richtig unter %1</translation>
    </message>
    <message>
        <source>share of rows by |error|, steps of %1</source>
        <translation>Zeilenanteil je Schritt von %1</translation>
    </message>
    <message>
        <source>share of rows by error, steps of %1</source>
        <translation>Zeilenanteil je Schritt von %1</translation>
    </message>
    <message>
        <source>No confidence</source>
        <translation>Keine Konfidenz</translation>
    </message>
    <message>
        <source>No row of this version says how sure its model was.</source>
        <translation>Keine Zeile dieser Version sagt, wie sicher ihr Modell war.</translation>
    </message>
    <message>
        <source>share of rows by how sure the model was</source>
        <translation>Zeilenanteil nach Konfidenz</translation>
    </message>
    <message>
        <source>share of rows by how sure the model was; %1 of %2 say it</source>
        <translation>Zeilenanteil nach Konfidenz; %1 von %2 haben eine</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
</context>
<context>
    <name>loopscope::VersionsPage</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Accuracy per model version</source>
        <translation>Genauigkeit je Modellversion</translation>
    </message>
    <message>
        <source>band: Wilson 95 % · click a version to open it</source>
        <translation>Band: Wilson 95 % · Klick auf eine Version öffnet sie</translation>
    </message>
    <message>
        <source>Reading the histograms…</source>
        <translation>Die Histogramme werden gelesen…</translation>
    </message>
</context>
<context>
    <name>loopscope::WelcomeView</name>
    <message>
        <source>Does your feedback loop really learn?</source>
        <translation>Lernt Ihre Feedback-Schleife wirklich?</translation>
    </message>
    <message>
        <source>Loopscope replays what your models predicted and what really came, and shows the accuracy that was observed beside the one that was reported.</source>
        <translation>Loopscope spielt ein, was Ihre Modelle vorhersagten und was wirklich kam, und zeigt die beobachtete Genauigkeit neben der gemeldeten.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Das Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>A generated fleet whose formula says 95 % while its feedback fails and recovers. Nothing is stored.</source>
        <translation>Eine erzeugte Flotte, deren Formel 95 % sagt, während ihr Feedback einbricht und sich erholt. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Open or replay a file</source>
        <translation>Datei öffnen oder einspielen</translation>
    </message>
    <message>
        <source>An evaluation file (CSV, JSON Lines, gzip) or a feedback database in one SQLite file. Or drop it here.</source>
        <translation>Eine Auswertungsdatei (CSV, JSON Lines, gzip) oder eine Feedback-Datenbank in einer SQLite-Datei. Oder hierher ziehen.</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>A feedback database in PostgreSQL, with or without TimescaleDB.</source>
        <translation>Eine Feedback-Datenbank in PostgreSQL, mit oder ohne TimescaleDB.</translation>
    </message>
</context>
<context>
    <name>loopscope::WorkspaceActivity</name>
    <message>
        <source>Reading the devices of %1 failed: %2</source>
        <translation>Die Geräte von %1 konnten nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Opened %1: %2, %3, %4 (%5)</source>
        <translation>%1 geöffnet: %2, %3, %4 (%5)</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 now holds %2, before %3</source>
        <translation>%1 enthält jetzt %2, vorher %3</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>%1 geschlossen</translation>
    </message>
</context>
</TS>
