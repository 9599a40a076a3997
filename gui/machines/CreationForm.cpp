// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/CreationForm.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/machines/OptionWords.h"
#include "gui/widgets/ChoiceBox.h"
#include "gui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>

namespace panel {

namespace {
const QString virtualBox = QStringLiteral("virtualbox");
const QString generic = QStringLiteral("generic");
const QString none = QStringLiteral("none");
} // namespace

CreationForm::CreationForm(const QStringList &drivers, CommandOf commandOf, QWidget *parent)
    : QWidget(parent)
    , m_commandOf(std::move(commandOf))
    , m_layout(new QVBoxLayout(this))
    , m_driver(new ChoiceBox(this))
{
    setObjectName(QStringLiteral("creationForm"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(11);
    m_name = addText(QStringLiteral("createName"), tr("Name"), QStringLiteral("default"), {},
                     [](MachineCreation &creation, const QString &text) { creation.name = text; });
    m_driver->setObjectName(QStringLiteral("createDriver"));
    m_driver->setAccessibleName(tr("Driver"));
    m_driver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const QString &driver : drivers)
        m_driver->addItem(plainText(driver), driver);
    m_layout->addWidget(makeBox(tr("Driver"), m_driver));
    addHardware();
    addText(QStringLiteral("createCidr"), tr("Host-only network"),
            tr("docker-machine's own (192.168.99.1/24)"), {virtualBox},
            [](MachineCreation &creation, const QString &text) { creation.hostOnlyCidr = text; });
    m_skipsVtx = new QCheckBox(tr("Do not check for VT-x/AMD-V"), this);
    m_skipsVtx->setObjectName(QStringLiteral("createSkipsVtx"));
    m_layout->addWidget(m_skipsVtx);
    addText(QStringLiteral("createAddress"), tr("Address"), tr("IP address or host name"),
            {generic},
            [](MachineCreation &creation, const QString &text) { creation.address = text; });
    addText(QStringLiteral("createSshUser"), tr("SSH user"), QStringLiteral("root"), {generic},
            [](MachineCreation &creation, const QString &text) { creation.sshUser = text; });
    addKeyBrowser(
        addText(QStringLiteral("createSshKey"), tr("SSH key"), tr("your own"), {generic},
                [](MachineCreation &creation, const QString &text) { creation.sshKey = text; }));
    addPorts();
    addText(QStringLiteral("createUrl"), tr("Engine address"),
            QStringLiteral("tcp://192.168.1.5:2376"), {none},
            [](MachineCreation &creation, const QString &text) { creation.url = text; });
    m_options = addText(QStringLiteral("createOptions"), tr("More options"),
                        tr("as for docker-machine create"), {},
                        [](MachineCreation &creation, const QString &text) {
                            creation.rawOptions = optionWords(text).value_or(QStringList());
                        });
    m_options->setFont(fonts::mono());
    m_layout->addStretch(1);
    connect(m_driver, &QComboBox::currentIndexChanged, this, &CreationForm::onEdited);
    connect(m_skipsVtx, &QCheckBox::toggled, this, &CreationForm::onEdited);
    updateFields();
}

QWidget *CreationForm::makeBox(const QString &label, QWidget *editor, QWidget *extra)
{
    auto *box = new QWidget(this);
    auto *caption = new PlainLabel(PlainLabel::Fit::Elide, box);
    caption->setFont(fonts::smallStrong());
    caption->setText(label);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addWidget(editor);
    if (extra)
        layout->addWidget(extra);
    return box;
}

QLineEdit *CreationForm::addText(const QString &name, const QString &label,
                                 const QString &placeholder, const QStringList &drivers,
                                 std::function<void(MachineCreation &, const QString &)> put)
{
    Field field;
    field.edit = new QLineEdit(this);
    field.edit->setObjectName(name);
    field.edit->setAccessibleName(label);
    field.edit->setPlaceholderText(placeholder);
    field.message = new PlainLabel(PlainLabel::Fit::Wrap, this);
    field.message->setObjectName(name + QStringLiteral("Message"));
    field.message->setFont(fonts::small());
    field.message->setTone(Tone::Bad);
    field.message->hide();
    field.drivers = drivers;
    field.put = [edit = field.edit, put = std::move(put)](MachineCreation &creation) {
        put(creation, edit->text().trimmed());
    };
    field.box = makeBox(label, field.edit, field.message);
    m_layout->addWidget(field.box);
    const qsizetype index = m_fields.size();
    connect(field.edit, &QLineEdit::textEdited, this,
            [this, index] { m_fields[index].wasTouched = true; });
    connect(field.edit, &QLineEdit::textChanged, this, &CreationForm::onEdited);
    m_fields.append(field);
    return field.edit;
}

QSpinBox *CreationForm::makeNumber(const QString &name, const QString &accessibleName, int least,
                                   int most, int value)
{
    auto *number = new QSpinBox(this);
    number->setObjectName(name);
    number->setAccessibleName(accessibleName);
    number->setRange(least, most);
    number->setValue(value);
    number->setKeyboardTracking(true);
    number->setButtonSymbols(QSpinBox::NoButtons);
    connect(number, &QSpinBox::valueChanged, this, &CreationForm::onEdited);
    return number;
}

void CreationForm::addHardware()
{
    const MachineCreation defaults;
    m_hardware = new QWidget(this);
    m_cpus = makeNumber(QStringLiteral("createCpus"), tr("Processors"), 1, 64, defaults.cpus);
    m_memory = makeNumber(QStringLiteral("createMemory"), tr("Memory in MiB"), 512, 1024 * 1024,
                          defaults.memoryMiB);
    m_memory->setSingleStep(512);
    m_disk = makeNumber(QStringLiteral("createDisk"), tr("Disk in MiB"), 2000, 16 * 1024 * 1024,
                        defaults.diskMiB);
    m_disk->setSingleStep(1000);
    auto *layout = new QHBoxLayout(m_hardware);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeBox(tr("Processors"), m_cpus), 1);
    layout->addWidget(makeBox(tr("Memory, MiB"), m_memory), 1);
    layout->addWidget(makeBox(tr("Disk, MiB"), m_disk), 1);
    m_layout->addWidget(m_hardware);
}

void CreationForm::addPorts()
{
    const MachineCreation defaults;
    constexpr int lastPort = 65535;
    m_ports = new QWidget(this);
    m_sshPort =
        makeNumber(QStringLiteral("createSshPort"), tr("SSH port"), 1, lastPort, defaults.sshPort);
    m_enginePort = makeNumber(QStringLiteral("createEnginePort"), tr("Engine port"), 1, lastPort,
                              defaults.enginePort);
    auto *layout = new QHBoxLayout(m_ports);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeBox(tr("SSH port"), m_sshPort), 1);
    layout->addWidget(makeBox(tr("Engine port"), m_enginePort), 1);
    m_layout->addWidget(m_ports);
}

void CreationForm::addKeyBrowser(QLineEdit *edit)
{
    auto *browse = new QPushButton(tr("Choose a key file…"), this);
    browse->setObjectName(QStringLiteral("createBrowseKey"));
    browse->setProperty("look", QStringLiteral("link"));
    browse->setAutoDefault(false);
    browse->setFont(fonts::small());
    edit->parentWidget()->layout()->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, [this, edit] {
        auto *dialog = new QFileDialog(this, tr("Choose a private key"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setDirectory(QDir::home().filePath(QStringLiteral(".ssh")));
        connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        dialog->open();
    });
}

void CreationForm::focusName()
{
    m_name->setFocus();
}

bool CreationForm::isSaidByField(const QString &message) const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&message](const Field &field) {
        return !field.box->isHidden() && !field.message->isHidden()
               && field.message->text() == message;
    });
}

Result<MachineCreation> CreationForm::creation() const
{
    if (const auto words = optionWords(m_options->text()); !words)
        return fail(words.error());
    MachineCreation creation = plain();
    creation.cpus = m_cpus->value();
    creation.memoryMiB = m_memory->value();
    creation.diskMiB = m_disk->value();
    creation.skipsVtxCheck = m_skipsVtx->isChecked();
    creation.sshPort = m_sshPort->value();
    creation.enginePort = m_enginePort->value();
    for (const Field &field : m_fields) {
        if (!field.box->isHidden())
            field.put(creation);
        else if (field.drivers.isEmpty())
            field.put(creation);
    }
    return creation;
}

/// One that nothing can be said against but the driver.
MachineCreation CreationForm::plain() const
{
    MachineCreation creation;
    creation.driver = m_driver->currentData().toString();
    return creation;
}

void CreationForm::onEdited()
{
    updateFields();
    Q_EMIT changed();
}

void CreationForm::updateFields()
{
    const QString driver = m_driver->currentData().toString();
    m_hardware->setVisible(driver == virtualBox);
    m_skipsVtx->setVisible(driver == virtualBox);
    m_ports->setVisible(driver == generic);
    for (Field &field : m_fields) {
        field.box->setVisible(field.drivers.isEmpty() || field.drivers.contains(driver));
        updateMessage(field);
    }
}

void CreationForm::updateMessage(Field &field) const
{
    QString text;
    if (field.wasTouched && !field.box->isHidden()) {
        // What is said of an otherwise sound creation is said of this field.
        MachineCreation creation = plain();
        creation.name = QStringLiteral("checked-by-field");
        creation.address = QStringLiteral("192.0.2.1");
        creation.url = QStringLiteral("tcp://192.0.2.1:2376");
        field.put(creation);
        const Result<QString> command = m_commandOf(creation);
        if (field.edit == m_options && !optionWords(m_options->text()))
            text = optionWords(m_options->text()).error().message;
        else if (!command && command.error().kind == Error::Kind::InvalidInput)
            text = command.error().message;
        else if (!command && field.edit == m_name)
            text = command.error().message;
    }
    field.message->setText(text);
    field.message->setVisible(!text.isEmpty());
    const QString look = text.isEmpty() ? QString() : QStringLiteral("bad");
    if (field.edit->property("look").toString() == look)
        return;
    field.edit->setProperty("look", look);
    field.edit->style()->unpolish(field.edit);
    field.edit->style()->polish(field.edit);
}

} // namespace panel
