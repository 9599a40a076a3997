<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>panel</name>
    <message numerus="yes">
        <source>Not all services became healthy within %n minute(s).</source>
        <translation>
            <numerusform>Not all services became healthy within %n minute.</numerusform>
            <numerusform>Not all services became healthy within %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) up to date</source>
        <translation>
            <numerusform>%n image up to date</numerusform>
            <numerusform>%n images up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) emptied</source>
        <translation>
            <numerusform>%n folder emptied</numerusform>
            <numerusform>%n folders emptied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from %1</source>
        <translation>
            <numerusform>%n from %1</numerusform>
            <numerusform>%n from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <translation>
            <numerusform>%n healthy</numerusform>
            <numerusform>%n healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 expires on %2, in %n day(s).</source>
        <translation>
            <numerusform>%1 expires on %2, in %n day.</numerusform>
            <numerusform>%1 expires on %2, in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are less than %n second(s) apart.</source>
        <translation>
            <numerusform>They are less than %n second apart.</numerusform>
            <numerusform>They are less than %n seconds apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) more</source>
        <translation>
            <numerusform>%n day more</numerusform>
            <numerusform>%n days more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came faster than they could be printed, and are left out.</source>
        <translation>
            <numerusform>%Ln line came faster than it could be printed, and is left out.</numerusform>
            <numerusform>%Ln lines came faster than they could be printed, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n time(s)</source>
        <comment>restart policy</comment>
        <translation>
            <numerusform>%1, at most once</numerusform>
            <numerusform>%1, at most %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It runs, but its health check has failed %n time(s) in a row.</source>
        <translation>
            <numerusform>It runs, but its health check has failed once.</numerusform>
            <numerusform>It runs, but its health check has failed %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 logs are followed at once. Those of %n more are not: %2</source>
        <translation>
            <numerusform>%1 logs are followed at once. That of one more is not: %2</numerusform>
            <numerusform>%1 logs are followed at once. Those of %n more are not: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keychain has not answered in %n second(s).</source>
        <translation>
            <numerusform>The keychain has not answered in one second.</numerusform>
            <numerusform>The keychain has not answered in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept</source>
        <translation>
            <numerusform>1 thing kept</numerusform>
            <numerusform>%n things kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) appeared meanwhile and are kept</source>
        <translation>
            <numerusform>1 thing appeared meanwhile and is kept</numerusform>
            <numerusform>%n things appeared meanwhile and are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) replaced</source>
        <translation>
            <numerusform>1 container replaced</numerusform>
            <numerusform>%n containers replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) stopped</source>
        <translation>
            <numerusform>1 container stopped</numerusform>
            <numerusform>%n containers stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) in %1, %2</source>
        <translation>
            <numerusform>1 volume in %1, %2</numerusform>
            <numerusform>%n volumes in %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>1 record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>1 kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) pulled</source>
        <translation>
            <numerusform>%n image pulled</numerusform>
            <numerusform>%n images pulled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not created</source>
        <comment>containers</comment>
        <translation>
            <numerusform>%n not created</numerusform>
            <numerusform>%n not created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is no longer in the compose file; %n container(s) of it are left over.</source>
        <translation>
            <numerusform>It is no longer in the compose file; %n container of it is left over.</numerusform>
            <numerusform>It is no longer in the compose file; %n containers of it are left over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) up to date</source>
        <translation>
            <numerusform>%n container up to date</numerusform>
            <numerusform>%n containers up to date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::CleanDialog</name>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s), with their data</source>
        <translation>
            <numerusform>%n volume, with its data</numerusform>
            <numerusform>%n volumes, with their data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) on the machine, with what is in them</source>
        <translation>
            <numerusform>%n folder on the machine, with what is in it</numerusform>
            <numerusform>%n folders on the machine, with what is in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s)</source>
        <translation>
            <numerusform>Remove %n item</numerusform>
            <numerusform>Remove %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ListenersDialog</name>
    <message numerus="yes">
        <source>%n port(s). Programs of other users may stay without a name.</source>
        <translation>
            <numerusform>%n port. Programs of other users may stay without a name.</numerusform>
            <numerusform>%n ports. Programs of other users may stay without a name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::LogEngineButton</name>
    <message numerus="yes">
        <source>this machine + %n more</source>
        <translation>
            <numerusform>this machine + 1 more</numerusform>
            <numerusform>this machine + %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::LogPanel</name>
    <message numerus="yes">
        <source>(and %Ln more)</source>
        <translation>
            <numerusform>(and %Ln more)</numerusform>
            <numerusform>(and %Ln more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln lines were copied: the rest is too much for a clipboard. Export it instead.</source>
        <translation>
            <numerusform>Only the first line was copied: the rest is too much for a clipboard. Export it instead.</numerusform>
            <numerusform>Only the first %Ln lines were copied: the rest is too much for a clipboard. Export it instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::LogRangeButton</name>
    <message numerus="yes">
        <source>last %Ln lines of each</source>
        <translation>
            <numerusform>last line of each</numerusform>
            <numerusform>last %Ln lines of each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n minute(s)</source>
        <translation>
            <numerusform>last minute</numerusform>
            <numerusform>last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n hour(s)</source>
        <translation>
            <numerusform>last hour</numerusform>
            <numerusform>last %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::LogSearchBar</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::LogStrip</name>
    <message numerus="yes">
        <source>%1 lines</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::LogView</name>
    <message numerus="yes">
        <source>▼ %Ln new lines</source>
        <translation>
            <numerusform>▼ %Ln new line</numerusform>
            <numerusform>▼ %Ln new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %Ln more lines</source>
        <translation>
            <numerusform>… %Ln more line</numerusform>
            <numerusform>… %Ln more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ProblemsTab</name>
    <message numerus="yes">
        <source>Bring up builds and starts %n service(s).</source>
        <translation>
            <numerusform>Bring up builds and starts one service.</numerusform>
            <numerusform>Bring up builds and starts %n services.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) not as they should be</source>
        <translation>
            <numerusform>1 service is not as it should be</numerusform>
            <numerusform>%n services are not as they should be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them for the sake of another</source>
        <translation>
            <numerusform>1 of them for the sake of another</numerusform>
            <numerusform>%n of them for the sake of another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped on purpose</source>
        <translation>
            <numerusform>1 stopped on purpose</numerusform>
            <numerusform>%n stopped on purpose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more service(s) differ; “inception-panel drift” lists them all.</source>
        <translation>
            <numerusform>%n more service differs; “inception-panel drift” lists them all.</numerusform>
            <numerusform>%n more services differ; “inception-panel drift” lists them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more service(s) with a problem; “inception-panel why” tells of them all.</source>
        <translation>
            <numerusform>%n more service with a problem; “inception-panel why” tells of them all.</numerusform>
            <numerusform>%n more services with a problem; “inception-panel why” tells of them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ReconcileDialog</name>
    <message numerus="yes">
        <source>%n published port(s) without a rule</source>
        <translation>
            <numerusform>%n published port without a rule</numerusform>
            <numerusform>%n published ports without a rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that lead elsewhere</source>
        <translation>
            <numerusform>%n rule that leads elsewhere</numerusform>
            <numerusform>%n rules that lead elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) that this system keeps for itself</source>
        <translation>
            <numerusform>%n port that this system keeps for itself</numerusform>
            <numerusform>%n ports that this system keeps for itself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that lead to nothing</source>
        <translation>
            <numerusform>%n rule that leads to nothing</numerusform>
            <numerusform>%n rules that lead to nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::RestorePanel</name>
    <message numerus="yes">
        <source>%n volume(s) made anew, as before. One of the same name that is there already, outside of the project, is left alone.</source>
        <translation>
            <numerusform>%n volume is made anew, as before. One of the same name that is there already, outside of the project, is left alone.</numerusform>
            <numerusform>%n volumes are made anew, as before. Those of the same names that are there already, outside of the project, are left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::SecretsController</name>
    <message numerus="yes">
        <source>%1 is on the clipboard, and taken off it in %n second(s).</source>
        <translation>
            <numerusform>%1 is on the clipboard, and taken off it in one second.</numerusform>
            <numerusform>%1 is on the clipboard, and taken off it in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ServiceChips</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ServicesTab</name>
    <message numerus="yes">
        <source>Nothing runs yet. Bring up builds and starts %n service(s).</source>
        <translation>
            <numerusform>Nothing runs yet. Bring up builds and starts %n service.</numerusform>
            <numerusform>Nothing runs yet. Bring up builds and starts %n services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::StackSettingsTab</name>
    <message numerus="yes">
        <source>%n change(s), not saved yet.</source>
        <translation>
            <numerusform>1 change, not saved yet.</numerusform>
            <numerusform>%n changes, not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::VolumesDialog</name>
    <message numerus="yes">
        <source>Copy %n volume(s)</source>
        <translation>
            <numerusform>Copy 1 volume</numerusform>
            <numerusform>Copy %n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n volume(s)</source>
        <translation>
            <numerusform>Restore %n volume</numerusform>
            <numerusform>Restore %n volumes</numerusform>
        </translation>
    </message>
</context>
</TS>
