// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/CreateMachineDialog.h"

#include "gui/Fonts.h"
#include "gui/widgets/CheckListView.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/PlainLabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace panel {

namespace {

constexpr int askMilliseconds = 350; // not at every key

/// Of a creation what the checks depend on. Names are checked by the form.
MachineCreation checked(const MachineCreation &asked)
{
    MachineCreation creation = withRawOptions(asked);
    creation.name.clear();
    creation.rawOptions.clear();
    creation.cpus = 0;
    creation.memoryMiB = 0;
    return creation;
}

} // namespace

CreateMachineDialog::CreateMachineDialog(const QStringList &drivers,
                                         const CreationForm::CommandOf &commandOf, QWidget *parent)
    : QDialog(parent)
    , m_commandOf(commandOf)
    , m_form(new CreationForm(drivers, commandOf, this))
    , m_summary(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_list(new CheckListView(this))
    , m_command(new CommandBox(this))
    , m_reason(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_create(new QPushButton(tr("Create"), this))
{
    setObjectName(QStringLiteral("createMachineDialog"));
    setWindowTitle(tr("New machine"));
    setModal(true);
    resize(840, 560);
    m_command->setObjectName(QStringLiteral("createCommand"));
    m_reason->setObjectName(QStringLiteral("createReason"));
    m_reason->setFont(fonts::small());
    m_cancel->setObjectName(QStringLiteral("createCancelButton"));
    m_cancel->setAutoDefault(false);
    m_create->setObjectName(QStringLiteral("createButton"));
    m_create->setProperty("look", QStringLiteral("primary"));
    m_create->setDefault(true);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeForm(), 5);
    columns->addWidget(makeChecks(), 5);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_cancel, 0, Qt::AlignBottom);
    buttons->addWidget(m_create, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addLayout(columns, 1);
    layout->addWidget(m_command);
    layout->addLayout(buttons);

    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(askMilliseconds);
    connect(&m_askSoon, &QTimer::timeout, this, &CreateMachineDialog::askForChecks);
    connect(m_form, &CreationForm::changed, this, &CreateMachineDialog::onChanged);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &CreateMachineDialog::confirm);
    m_form->focusName();
    m_askSoon.start(0); // when whoever made the dialog listens
    refresh();
}

QWidget *CreateMachineDialog::makeForm()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 0); // the fields' frames beside the scroll bar
    layout->addWidget(m_form);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setMinimumWidth(260);
    return area;
}

QWidget *CreateMachineDialog::makeChecks()
{
    auto *side = new QWidget(this);
    auto *title = new PlainLabel(PlainLabel::Fit::Elide, side);
    title->setFont(fonts::smallStrong());
    title->setText(tr("Before it runs"));
    m_summary->setObjectName(QStringLiteral("createSummary"));
    m_summary->setFont(fonts::small());
    m_summary->setTone(Tone::Muted);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_list->setObjectName(QStringLiteral("createChecks"));
    m_list->setAccessibleName(tr("What stands in the way"));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(m_summary, 1);
    auto *card = new QFrame(side);
    card->setProperty("look", QStringLiteral("card"));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_list);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(card, 1);
    side->setMinimumWidth(240);
    return side;
}

void CreateMachineDialog::onChanged()
{
    const Result<MachineCreation> creation = m_form->creation();
    if (creation && checked(*creation) != m_asked) {
        m_isChecking = true;
        m_askSoon.start(askMilliseconds);
    }
    refresh();
}

void CreateMachineDialog::askForChecks()
{
    const Result<MachineCreation> creation = m_form->creation();
    if (!creation)
        return;
    m_asked = checked(*creation);
    m_isChecking = true;
    refresh();
    Q_EMIT checksAsked(*creation);
}

void CreateMachineDialog::setChecks(const Result<QList<Check>> &checks)
{
    if (m_askSoon.isActive())
        return; // of a question that will be asked anew
    m_isChecking = false;
    m_checks = checks.value_or(QList<Check>());
    // The form says this below the field.
    m_checks.erase(std::remove_if(m_checks.begin(), m_checks.end(),
                                  [](const Check &check) { return check.id == u"name"; }),
                   m_checks.end());
    m_list->setChecks(m_checks);
    refresh();
}

void CreateMachineDialog::refresh()
{
    const Result<MachineCreation> creation = m_form->creation();
    const Result<QString> command =
        creation ? m_commandOf(*creation) : Result<QString>(fail(creation.error()));
    if (command)
        m_command->setCommand(*command);
    else
        m_command->setPlaceholder(tr("The command appears here before it runs."));

    m_summary->setText(m_isChecking ? tr("Checking this computer…") : summaryOf(m_checks));
    const auto failed = std::find_if(m_checks.begin(), m_checks.end(), [](const Check &check) {
        return check.verdict == Check::Verdict::Fail;
    });
    QString reason;
    Tone tone = Tone::Muted;
    if (!command) {
        reason = command.error().message;
    } else if (m_isChecking) {
        reason = tr("Checking this computer…");
    } else if (failed != m_checks.end()) {
        reason = tr("It cannot be created: %1", "a check that failed").arg(failed->title);
        tone = Tone::Bad;
    }
    m_reason->setText(m_form->isSaidByField(reason) ? QString() : reason);
    m_reason->setTone(tone);
    m_create->setEnabled(reason.isEmpty());
}

void CreateMachineDialog::confirm()
{
    const Result<MachineCreation> creation = m_form->creation();
    if (!creation || !m_create->isEnabled())
        return;
    accept();
    Q_EMIT confirmed(*creation);
}

} // namespace panel
