<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>panel</name>
    <message numerus="yes">
        <source>%n container(s) started</source>
        <translation>
            <numerusform>%n container started</numerusform>
            <numerusform>%n containers started</numerusform>
        </translation>
    </message>
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
    <name>panel::LogPanel</name>
    <message numerus="yes">
        <source>Only the first %Ln lines were copied: the rest is too much for a clipboard.</source>
        <translation>
            <numerusform>Only the first line was copied: the rest is too much for a clipboard.</numerusform>
            <numerusform>Only the first %Ln lines were copied: the rest is too much for a clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %Ln more)</source>
        <translation>
            <numerusform>(and %Ln more)</numerusform>
            <numerusform>(and %Ln more)</numerusform>
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
</TS>
