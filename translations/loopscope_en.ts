<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityText</name>
    <message numerus="yes">
        <source>Inserted %1 feedback record(s)</source>
        <translation>
            <numerusform>Inserted %1 feedback record</numerusform>
            <numerusform>Inserted %1 feedback records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Device %1: Real accuracy = %2 (from %3 prediction(s))</source>
        <translation>
            <numerusform>Device %1: Real accuracy = %2 (from %3 prediction)</numerusform>
            <numerusform>Device %1: Real accuracy = %2 (from %3 predictions)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistText</name>
    <message numerus="yes">
        <source>All of them were replayed here from %1 file(s).</source>
        <translation>
            <numerusform>All of them were replayed here from %1 file.</numerusform>
            <numerusform>All of them were replayed here from %1 files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for %1 before %2, it gets no rows of the last %3 minute(s), which is the window of the policy: the formula would be used.</source>
        <translation>
            <numerusform>Asked for %1 before %2, it gets no rows of the last %3 minute, which is the window of the policy: the formula would be used.</numerusform>
            <numerusform>Asked for %1 before %2, it gets no rows of the last %3 minutes, which is the window of the policy: the formula would be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message numerus="yes">
        <source>%1 evaluation(s)</source>
        <translation>
            <numerusform>%1 evaluation</numerusform>
            <numerusform>%1 evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 device(s)</source>
        <translation>
            <numerusform>%1 device</numerusform>
            <numerusform>%1 devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 version(s)</source>
        <translation>
            <numerusform>%1 version</numerusform>
            <numerusform>%1 versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 minute(s) ago</source>
        <translation>
            <numerusform>%1 minute ago</numerusform>
            <numerusform>%1 minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hour(s) ago</source>
        <translation>
            <numerusform>%1 hour ago</numerusform>
            <numerusform>%1 hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) ago</source>
        <translation>
            <numerusform>%1 day ago</numerusform>
            <numerusform>%1 days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 month(s) ago</source>
        <translation>
            <numerusform>%1 month ago</numerusform>
            <numerusform>%1 months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 year(s) ago</source>
        <translation>
            <numerusform>%1 year ago</numerusform>
            <numerusform>%1 years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayText</name>
    <message numerus="yes">
        <source>%1 local model(s)</source>
        <translation>
            <numerusform>%1 local model</numerusform>
            <numerusform>%1 local models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 prediction(s)</source>
        <translation>
            <numerusform>%1 prediction</numerusform>
            <numerusform>%1 predictions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuerySentence</name>
    <message numerus="yes">
        <source>%1 row(s) in %2 ms</source>
        <translation>
            <numerusform>%1 row in %2 ms</numerusform>
            <numerusform>%1 rows in %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayQuestions</name>
    <message numerus="yes">
        <source>%1 row(s) of %2 are taken out of %3 again.</source>
        <translation>
            <numerusform>%1 row of %2 is taken out of %3 again.</numerusform>
            <numerusform>%1 rows of %2 are taken out of %3 again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayText</name>
    <message numerus="yes">
        <source>%1 record(s) = %2 stored + %3 rejected</source>
        <translation>
            <numerusform>%1 record = %2 stored + %3 rejected</numerusform>
            <numerusform>%1 records = %2 stored + %3 rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) = %2 accepted + %3 rejected</source>
        <translation>
            <numerusform>%1 record = %2 accepted + %3 rejected</numerusform>
            <numerusform>%1 records = %2 accepted + %3 rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s) so far = %2 accepted + %3 rejected</source>
        <translation>
            <numerusform>%1 record so far = %2 accepted + %3 rejected</numerusform>
            <numerusform>%1 records so far = %2 accepted + %3 rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) = %2 in records + %3 header + %4 blank</source>
        <translation>
            <numerusform>%1 line = %2 in records + %3 header + %4 blank</numerusform>
            <numerusform>%1 lines = %2 in records + %3 header + %4 blank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpstreamText</name>
    <message numerus="yes">
        <source>%1 round(s)</source>
        <translation>
            <numerusform>%1 round</numerusform>
            <numerusform>%1 rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 version(s) with both claim more than their feedback supports.</source>
        <translation>
            <numerusform>%1 of %2 version with both claims more than its feedback supports.</numerusform>
            <numerusform>%1 of %2 versions with both claim more than their feedback supports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::ActivityView</name>
    <message numerus="yes">
        <source>%1 line(s), newest last</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines, newest last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 line(s)</source>
        <translation>
            <numerusform>%1 of %2 line</numerusform>
            <numerusform>%1 of %2 lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::DeleteDatabaseDialog</name>
    <message numerus="yes">
        <source>%1 row(s) of feedback go with everything that belongs to them. This cannot be undone.</source>
        <translation>
            <numerusform>%1 row of feedback goes with everything that belongs to it. This cannot be undone.</numerusform>
            <numerusform>%1 rows of feedback go with everything that belongs to them. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::FeedbackPage</name>
    <message numerus="yes">
        <source>%1 row(s) were looked for with these filters, and none is like that.</source>
        <translation>
            <numerusform>%1 row was looked for with these filters, and it is not like that.</numerusform>
            <numerusform>%1 rows were looked for with these filters, and none is like that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new row(s)</source>
        <translation>
            <numerusform>%1 new row</numerusform>
            <numerusform>%1 new rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::LivePill</name>
    <message numerus="yes">
        <source>%1 new row(s)</source>
        <translation>
            <numerusform>%1 new row</numerusform>
            <numerusform>%1 new rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::PlayControls</name>
    <message numerus="yes">
        <source>%1 ×: %1 version(s) a second</source>
        <translation>
            <numerusform>%1 ×: one version a second</numerusform>
            <numerusform>%1 ×: %1 versions a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speed: %1 version(s) a second</source>
        <translation>
            <numerusform>Speed: %1 version a second</numerusform>
            <numerusform>Speed: %1 versions a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::PlayPage</name>
    <message numerus="yes">
        <source>only the newest %1 version(s)</source>
        <translation>
            <numerusform>only the newest %1 version</numerusform>
            <numerusform>only the newest %1 versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::RejectsCard</name>
    <message numerus="yes">
        <source>%1 other reason(s)</source>
        <translation>
            <numerusform>%1 other reason</numerusform>
            <numerusform>%1 other reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayProgressCard</name>
    <message numerus="yes">
        <source>%1 row(s) so far.</source>
        <translation>
            <numerusform>%1 row so far.</numerusform>
            <numerusform>%1 rows so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s), %2 of %3.</source>
        <translation>
            <numerusform>%1 row, %2 of %3.</numerusform>
            <numerusform>%1 rows, %2 of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) stored in %2.</source>
        <translation>
            <numerusform>%1 row stored in %2.</numerusform>
            <numerusform>%1 rows stored in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) read in %2; nothing was stored.</source>
        <translation>
            <numerusform>%1 row read in %2; nothing was stored.</numerusform>
            <numerusform>%1 rows read in %2; nothing was stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 confidence(s) outside 0 to 1; kept.</source>
        <translation>
            <numerusform>%1 confidence lies outside 0 to 1; it is kept.</numerusform>
            <numerusform>%1 confidences lie outside 0 to 1; they are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::ReplayQueue</name>
    <message numerus="yes">
        <source>%1 row(s), %2 rejected</source>
        <translation>
            <numerusform>%1 row, %2 rejected</numerusform>
            <numerusform>%1 rows, %2 rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::SchemaDialog</name>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation>
            <numerusform>Run %n step</numerusform>
            <numerusform>Run %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) ran. No row was lost.</source>
        <translation>
            <numerusform>%n step ran. No row was lost.</numerusform>
            <numerusform>%n steps ran. No row was lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::SchemaStepText</name>
    <message numerus="yes">
        <source>%1 row(s) are written anew.</source>
        <translation>
            <numerusform>%1 row is written anew.</numerusform>
            <numerusform>%1 rows are written anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loopscope::VerifyPage</name>
    <message numerus="yes">
        <source>%1 monitoring query(s), run in %2</source>
        <translation>
            <numerusform>%1 monitoring query, run in %2</numerusform>
            <numerusform>%1 monitoring queries, run in %2</numerusform>
        </translation>
    </message>
</context>
</TS>
