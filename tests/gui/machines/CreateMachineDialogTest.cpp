// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/CreateMachineDialog.h"

#include "gui/machines/OptionWords.h"
#include "gui/machines/QuestionDialog.h"
#include "gui/widgets/CheckRow.h"
#include "gui/widgets/CommandBox.h"
#include "tests/gui/machines/MachineSamples.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace panel;

namespace {

/// The real rules, with "taken" as a name that is.
Result<QString> commandOf(const MachineCreation &creation)
{
    const Result<QStringList> words = creationArguments(creation, {QStringLiteral("taken")});
    if (!words)
        return fail(words.error());
    return QStringLiteral("docker-machine ") + words->join(u' ');
}

} // namespace

/// The dialogs of machines: the one that creates, and the one that asks before it is too late.
class CreateMachineDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }

    void showsTheExactCommandAndHandsOutWhatItShows();
    void fieldsFollowTheDriver();
    void messagesStandAtTheirField_data();
    void messagesStandAtTheirField();
    void nothingIsSaidOfFieldsThatNobodyTouched();
    void anEngineNeedsAnAddress();
    void aFailedCheckHoldsCreateBack();
    void checksAreAskedAnewForAnotherRangeNotForAnotherName();
    void checksAreAskedAnewForARangeAmongTheOptions();
    void escapeCreatesNothing();

    void optionsAreWords_data();
    void optionsAreWords();

    void habitNeverConfirms_data();
    void habitNeverConfirms();
    void removalNeedsTheNameTyped();
    void aClickOrCtrlReturnConfirms();

private:
    template <typename Widget = QWidget>
    Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    void type(const char *name, const char *text) const
    {
        auto *edit = child<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    QString command() const { return child<CommandBox>("createCommand")->command(); }

    std::unique_ptr<CreateMachineDialog> m_dialog;
};

void CreateMachineDialogTest::init()
{
    m_dialog = std::make_unique<CreateMachineDialog>(
        QStringList{QStringLiteral("virtualbox"), QStringLiteral("generic"), QStringLiteral("none"),
                    QStringLiteral("parallels")},
        &commandOf, nullptr);
    QSignalSpy asked(m_dialog.get(), &CreateMachineDialog::checksAsked);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_COMPARE(asked.count(), 1);
}

void CreateMachineDialogTest::showsTheExactCommandAndHandsOutWhatItShows()
{
    QList<MachineCreation> confirmed;
    connect(m_dialog.get(), &CreateMachineDialog::confirmed, this,
            [&confirmed](const MachineCreation &creation) { confirmed.append(creation); });
    QVERIFY(command().isEmpty());
    type("createName", "inception");
    child<QSpinBox>("createCpus")->setValue(3);
    child<QSpinBox>("createMemory")->setValue(2048);
    type("createOptions", "--engine-label 'a b'");
    m_dialog->setChecks(QList<Check>());
    const QString shown = command();
    QVERIFY(shown.contains(u"--driver virtualbox"));
    QVERIFY(shown.contains(u"2048"));
    QVERIFY(shown.endsWith(u" inception"));
    QTRY_VERIFY(child("createButton")->isEnabled());
    QTest::mouseClick(child("createButton"), Qt::LeftButton);
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(*commandOf(confirmed.first()), shown);
    QCOMPARE(confirmed.first().cpus, 3);
    const QStringList options = {QStringLiteral("--engine-label"), QStringLiteral("a b")};
    QCOMPARE(confirmed.first().rawOptions, options);
    QVERIFY(!m_dialog->isVisible());
}

void CreateMachineDialogTest::fieldsFollowTheDriver()
{
    auto *driver = child<QComboBox>("createDriver");
    QVERIFY(child("createCpus")->isVisible() && child("createCidr")->isVisible());
    QVERIFY(!child("createAddress")->isVisible() && !child("createUrl")->isVisible());
    driver->setCurrentIndex(1);
    QVERIFY(child("createAddress")->isVisible() && child("createSshPort")->isVisible());
    QVERIFY(!child("createCpus")->isVisible());
    driver->setCurrentIndex(2);
    QVERIFY(child("createUrl")->isVisible() && !child("createAddress")->isVisible());
    driver->setCurrentIndex(3);
    QVERIFY(child("createOptions")->isVisible() && !child("createUrl")->isVisible());
    type("createName", "p");
    QVERIFY(command().contains(u"--driver parallels"));
}

void CreateMachineDialogTest::messagesStandAtTheirField_data()
{
    QTest::addColumn<int>("driver");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("name") << 0 << QByteArray("createName") << QByteArray("-rf");
    QTest::newRow("taken") << 0 << QByteArray("createName") << QByteArray("taken");
    QTest::newRow("range") << 0 << QByteArray("createCidr") << QByteArray("192.168.300.1/24");
    QTest::newRow("address") << 1 << QByteArray("createAddress") << QByteArray("--all");
    QTest::newRow("url") << 2 << QByteArray("createUrl") << QByteArray("ftp//x");
    QTest::newRow("quote") << 3 << QByteArray("createOptions") << QByteArray("--label 'a");
}

void CreateMachineDialogTest::messagesStandAtTheirField()
{
    QFETCH(int, driver);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, text);
    child<QComboBox>("createDriver")->setCurrentIndex(driver);
    type(field.constData(), text.constData());
    const QByteArray message = field + "Message";
    QVERIFY(child(message.constData())->isVisible());
    QVERIFY(!child<QLabel>(message.constData())->text().isEmpty());
    for (const char *other : {"createNameMessage", "createCidrMessage", "createAddressMessage",
                              "createUrlMessage", "createOptionsMessage"})
        QCOMPARE(child(other)->isVisible(), message == other);
    m_dialog->setChecks(QList<Check>());
    QVERIFY(!child("createButton")->isEnabled());
    // Said once, at the field.
    QVERIFY(child<QLabel>("createReason")->text() != child<QLabel>(message.constData())->text());
}

void CreateMachineDialogTest::nothingIsSaidOfFieldsThatNobodyTouched()
{
    child<QComboBox>("createDriver")->setCurrentIndex(1);
    QVERIFY(!child("createNameMessage")->isVisible());
    QVERIFY(!child("createAddressMessage")->isVisible());
    QVERIFY(!child("createButton")->isEnabled());
    QVERIFY(!child<QLabel>("createReason")->text().isEmpty()); // why it cannot be pressed
}

void CreateMachineDialogTest::anEngineNeedsAnAddress()
{
    child<QComboBox>("createDriver")->setCurrentIndex(2);
    type("createName", "remote");
    QCOMPARE(child<QLabel>("createReason")->text(), QStringLiteral("An address is needed."));
    QVERIFY(!child("createButton")->isEnabled());
}

void CreateMachineDialogTest::aFailedCheckHoldsCreateBack()
{
    type("createName", "inception");
    m_dialog->setChecks(sample::preflight());
    QVERIFY(child("check_vtx")->isVisible());
    QVERIFY(!child("createButton")->isEnabled());
    QVERIFY(child<QLabel>("createReason")->text().contains(u"Virtualization"));
    QSignalSpy confirmed(m_dialog.get(), &CreateMachineDialog::confirmed);
    QTest::keyClick(child("createName"), Qt::Key_Return);
    QCOMPARE(confirmed.count(), 0);

    QList<Check> warned = sample::preflight();
    warned.removeIf([](const Check &check) { return check.verdict == Check::Verdict::Fail; });
    m_dialog->setChecks(warned); // a warning does not stand in the way
    QVERIFY(child("createButton")->isEnabled());
}

void CreateMachineDialogTest::checksAreAskedAnewForAnotherRangeNotForAnotherName()
{
    m_dialog->setChecks(QList<Check>());
    QSignalSpy asked(m_dialog.get(), &CreateMachineDialog::checksAsked);
    type("createName", "inception");
    QVERIFY(child("createButton")->isEnabled());
    type("createCidr", "10.1.2.3/24");
    QVERIFY(!child("createButton")->isEnabled()); // what was found is of the range before
    m_dialog->setChecks(QList<Check>());          // a late answer about the range before
    QVERIFY(!child("createButton")->isEnabled());
    QTRY_COMPARE(asked.count(), 1); // once, not at every key
    m_dialog->setChecks(QList<Check>());
    QVERIFY(child("createButton")->isEnabled());
    QCOMPARE(asked.count(), 1);
}

void CreateMachineDialogTest::checksAreAskedAnewForARangeAmongTheOptions()
{
    m_dialog->setChecks(QList<Check>());
    QSignalSpy asked(m_dialog.get(), &CreateMachineDialog::checksAsked);
    type("createName", "inception");
    type("createOptions", "--virtualbox-hostonly-cidr 192.168.56.1/24");
    QVERIFY(!child("createButton")->isEnabled());
    QTRY_COMPARE(asked.count(), 1);
}

void CreateMachineDialogTest::escapeCreatesNothing()
{
    QSignalSpy confirmed(m_dialog.get(), &CreateMachineDialog::confirmed);
    type("createName", "inception");
    m_dialog->setChecks(QList<Check>());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(confirmed.count(), 0);
}

void CreateMachineDialogTest::optionsAreWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto words = [](std::initializer_list<const char *> list) {
        QStringList result;
        for (const char *word : list)
            result.append(QString::fromLatin1(word));
        return result;
    };
    QTest::newRow("none") << "  " << QStringList();
    QTest::newRow("two") << " --a  b " << words({"--a", "b"});
    QTest::newRow("quotes") << "--a='x y' \"\"" << words({"--a=x y", ""});
    QTest::newRow("nothing is expanded") << "$HOME * `id` ;" << words({"$HOME", "*", "`id`", ";"});
}

void CreateMachineDialogTest::optionsAreWords()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QCOMPARE(optionWords(line).value(), words);
}

namespace {

Question removal()
{
    Question question;
    question.title = QStringLiteral("Remove <b>default</b>?");
    question.text = QStringLiteral("All data is lost.");
    question.answer = QStringLiteral("Remove");
    question.name = QStringLiteral("default");
    return question;
}

} // namespace

void CreateMachineDialogTest::habitNeverConfirms_data()
{
    QTest::addColumn<QString>("focus");
    QTest::addColumn<int>("key");
    for (const char *focus : {"confirmQuestionButton", "cancelQuestionButton", "confirmNameEdit"})
        for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape})
            QTest::addRow("%s, %s", focus, qPrintable(QKeySequence(key).toString()))
                << QString::fromLatin1(focus) << key;
}

void CreateMachineDialogTest::habitNeverConfirms()
{
    QFETCH(QString, focus);
    QFETCH(int, key);
    m_dialog.reset();
    QuestionDialog dialog(removal(), nullptr);
    QSignalSpy confirmed(&dialog, &QuestionDialog::confirmed);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("default"));
    auto *target = dialog.findChild<QWidget *>(focus);
    target->setFocus();
    QTest::keyClick(target, Qt::Key(key));
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(dialog.result() != QDialog::Accepted);
}

void CreateMachineDialogTest::removalNeedsTheNameTyped()
{
    QuestionDialog dialog(removal(), nullptr);
    auto *confirm = dialog.findChild<QPushButton *>(QStringLiteral("confirmQuestionButton"));
    auto *name = dialog.findChild<QLineEdit *>();
    QVERIFY(!confirm->isEnabled());
    QVERIFY(!confirm->isDefault());
    name->setText(QStringLiteral("Default"));
    QVERIFY(!confirm->isEnabled());
    name->setText(QStringLiteral("default"));
    QVERIFY(confirm->isEnabled());
}

void CreateMachineDialogTest::aClickOrCtrlReturnConfirms()
{
    m_dialog.reset();
    for (const bool byKeys : {false, true}) {
        QuestionDialog dialog(removal(), nullptr);
        QSignalSpy confirmed(&dialog, &QuestionDialog::confirmed);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *name = dialog.findChild<QLineEdit *>();
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier); // nothing is typed yet
        QCOMPARE(confirmed.count(), 0);
        name->setText(QStringLiteral("default"));
        if (byKeys)
            QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        else
            QTest::mouseClick(dialog.findChild<QWidget *>(QStringLiteral("confirmQuestionButton")),
                              Qt::LeftButton);
        QCOMPARE(confirmed.count(), 1);
    }
}

QTEST_MAIN(CreateMachineDialogTest)
#include "CreateMachineDialogTest.moc"
