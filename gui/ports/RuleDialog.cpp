// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/RuleDialog.h"

#include "core/base/PlainText.h"
#include "core/machine/RuleCommands.h"
#include "gui/ErrorNotice.h"
#include "gui/Fonts.h"
#include "gui/widgets/ChoiceBox.h"
#include "gui/widgets/CommandBox.h"
#include "gui/widgets/PlainLabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace panel {

namespace {

const QString loopback = QStringLiteral("127.0.0.1");
enum AddressChoice { ThisComputerOnly, AllAddresses, OtherAddress };

QList<PortForward> without(QList<PortForward> rules, const std::optional<PortForward> &rule)
{
    if (rule)
        rules.removeOne(*rule);
    return rules;
}

} // namespace

RuleDialog::RuleDialog(const VirtualBoxVm &vm, const std::optional<PortForward> &changed,
                       const HostPortPolicy &policy, QWidget *parent)
    : QDialog(parent)
    , m_vm(vm)
    , m_others(without(vm.forwards, changed))
    , m_changed(changed)
    , m_policy(policy)
    , m_name(makeEdit(QStringLiteral("ruleNameEdit"), tr("Name of the rule"), false))
    , m_protocol(new ChoiceBox(this))
    , m_addressChoice(new ChoiceBox(this))
    , m_address(makeEdit(QStringLiteral("ruleAddressEdit"), tr("Address of this computer"), true))
    , m_hostPort(makeEdit(QStringLiteral("ruleHostPortEdit"), tr("Port of this computer"), true))
    , m_guestPort(makeEdit(QStringLiteral("ruleGuestPortEdit"), tr("Port of the VM"), true))
    , m_moreButton(new QPushButton(tr("More"), this))
    , m_more(new QWidget(this))
    , m_guestAddress(
          makeEdit(QStringLiteral("ruleGuestAddressEdit"), tr("Address of the VM"), true))
    , m_adapter(new ChoiceBox(this))
    , m_hint(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_preview(new CommandBox(this))
    , m_failure(new ErrorNotice(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(changed ? tr("Change rule") : tr("Add rule"), this))
{
    setObjectName(QStringLiteral("ruleDialog"));
    setWindowTitle(changed ? tr("Change a rule") : tr("Forward a port"));
    setModal(true);
    resize(520, 360);

    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setFont(fonts::strong());
    title->setText(
        changed
            ? tr("Change the rule “%1” of “%2”").arg(elided(changed->name, 60), elided(vm.name, 60))
            : tr("Forward a port of this computer to “%1”").arg(elided(vm.name, 60)));
    m_hint->setObjectName(QStringLiteral("ruleHint"));
    m_hint->setTone(Tone::Warn);
    m_hint->hide();
    m_preview->setObjectName(QStringLiteral("rulePreview"));
    m_failure->setObjectName(QStringLiteral("ruleFailure"));
    m_cancel->setObjectName(QStringLiteral("cancelRuleButton"));
    m_confirm->setObjectName(QStringLiteral("confirmRuleButton"));
    m_confirm->setProperty("look", QStringLiteral("primary"));
    m_confirm->setDefault(true);
    m_cancel->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addSpacing(2);
    makeFields(vm);
    layout->addWidget(m_hint);
    layout->addWidget(m_preview);
    layout->addWidget(m_failure);
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &RuleDialog::ask);
    setRule(changed.value_or(
        PortForward{vm.natAdapters.value(0, 1), {}, QStringLiteral("tcp"), loopback, 0, {}, 0}));
    m_name->setFocus();
}

void RuleDialog::makeFields(const VirtualBoxVm &vm)
{
    m_protocol->setObjectName(QStringLiteral("ruleProtocolBox"));
    m_protocol->setAccessibleName(tr("Protocol"));
    m_protocol->addItem(QStringLiteral("TCP"), QStringLiteral("tcp"));
    m_protocol->addItem(QStringLiteral("UDP"), QStringLiteral("udp"));
    m_addressChoice->setObjectName(QStringLiteral("ruleAddressBox"));
    m_addressChoice->setAccessibleName(tr("Who may use it"));
    m_addressChoice->addItem(tr("This computer only (127.0.0.1)"));
    m_addressChoice->addItem(tr("Everybody who reaches this computer (all addresses)"));
    m_addressChoice->addItem(tr("Another address"));
    m_addressChoice->setSizeAdjustPolicy(ChoiceBox::AdjustToMinimumContentsLengthWithIcon);
    m_addressChoice->setMinimumContentsLength(18);
    m_adapter->setObjectName(QStringLiteral("ruleAdapterBox"));
    m_adapter->setAccessibleName(tr("Network adapter"));
    QList<int> adapters = vm.natAdapters;
    if (m_changed && !adapters.contains(m_changed->adapter))
        adapters.append(m_changed->adapter);
    if (adapters.isEmpty())
        adapters.append(1);
    for (const int adapter : std::as_const(adapters))
        m_adapter->addItem(tr("NAT adapter %1").arg(adapter), adapter);
    m_guestAddress->setPlaceholderText(tr("the one that VirtualBox gave it"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    addRow(grid, RuleField::Name, tr("Name"), {m_name});
    addRow(grid, RuleField::Protocol, tr("Protocol"), {m_protocol});
    addRow(grid, RuleField::HostAddress, tr("Open to"), {m_addressChoice, m_address});
    addRow(grid, RuleField::HostPort, tr("Host port"), {m_hostPort});
    addRow(grid, RuleField::GuestPort, tr("Guest port"), {m_guestPort});

    m_moreButton->setObjectName(QStringLiteral("ruleMoreButton"));
    m_moreButton->setCheckable(true);
    m_moreButton->setMinimumHeight(fontMetrics().height() + 6);
    m_moreButton->setAutoDefault(false);
    m_moreButton->setProperty("look", QStringLiteral("link"));
    auto *more = new QGridLayout(m_more);
    more->setContentsMargins(0, 0, 0, 0);
    more->setHorizontalSpacing(14);
    more->setVerticalSpacing(4);
    more->setColumnStretch(1, 1);
    addRow(more, RuleField::GuestAddress, tr("Guest address"), {m_guestAddress});
    if (m_adapter->count() > 1)
        more->addWidget(m_adapter, more->rowCount(), 1, Qt::AlignLeft);
    else
        m_adapter->hide();

    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addLayout(grid);
    layout->addWidget(m_moreButton, 0, Qt::AlignLeft);
    layout->addWidget(m_more);
    showMore(false);

    connect(m_moreButton, &QPushButton::toggled, this, &RuleDialog::showMore);
    connect(m_name, &QLineEdit::textEdited, this, [this] { edited(RuleField::Name); });
    connect(m_protocol, &ChoiceBox::activated, this, [this] { edited(RuleField::Protocol); });
    connect(m_addressChoice, &ChoiceBox::currentIndexChanged, this, [this](int choice) {
        m_address->setVisible(choice == OtherAddress);
        check();
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] { edited(RuleField::HostAddress); });
    connect(m_hostPort, &QLineEdit::textEdited, this, [this] { edited(RuleField::HostPort); });
    connect(m_guestPort, &QLineEdit::textEdited, this, [this] { edited(RuleField::GuestPort); });
    connect(m_guestAddress, &QLineEdit::textEdited, this,
            [this] { edited(RuleField::GuestAddress); });
    connect(m_adapter, &ChoiceBox::activated, this, &RuleDialog::check);
}

QLineEdit *RuleDialog::makeEdit(const QString &objectName, const QString &accessibleName,
                                bool isMono)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(accessibleName);
    if (isMono)
        edit->setFont(fonts::mono());
    return edit;
}

void RuleDialog::addRow(QGridLayout *grid, RuleField field, const QString &caption,
                        const QList<QWidget *> &widgets)
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, this);
    label->setText(caption);
    label->setTone(Tone::Muted);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *widget : widgets)
        line->addWidget(widget, 1);
    auto *error = new PlainLabel(PlainLabel::Fit::Wrap, this);
    error->setObjectName(QStringLiteral("%1Error").arg(widgets.first()->objectName()));
    error->setTone(Tone::Bad);
    error->setFont(fonts::small());
    error->hide();
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addLayout(line, row, 1);
    grid->addWidget(error, row + 1, 1);
    m_rows.insert(field, {widgets, error});
}

void RuleDialog::showMore(bool shown)
{
    m_more->setVisible(shown);
    m_moreButton->setChecked(shown);
    m_moreButton->setText(shown ? tr("Less") : tr("More…"));
}

void RuleDialog::setRule(const PortForward &rule)
{
    const RuleText text = ruleTextOf(rule);
    m_name->setText(text.name);
    m_protocol->setCurrentIndex(std::max(m_protocol->findData(text.protocol), 0));
    const bool all = text.hostAddress.isEmpty() || text.hostAddress == u"0.0.0.0";
    m_addressChoice->setCurrentIndex(text.hostAddress == loopback ? ThisComputerOnly
                                     : all                        ? AllAddresses
                                                                  : OtherAddress);
    m_address->setText(all || text.hostAddress == loopback ? QString() : text.hostAddress);
    m_address->setVisible(m_addressChoice->currentIndex() == OtherAddress);
    m_hostPort->setText(text.hostPort);
    m_guestPort->setText(text.guestPort);
    m_guestAddress->setText(text.guestAddress);
    m_adapter->setCurrentIndex(std::max(m_adapter->findData(rule.adapter), 0));
    showMore(!text.guestAddress.isEmpty());
    check();
}

RuleText RuleDialog::typed() const
{
    RuleText text;
    text.adapter = m_adapter->currentData().toInt();
    text.name = m_name->text();
    text.protocol = m_protocol->currentData().toString();
    text.hostPort = m_hostPort->text();
    text.guestPort = m_guestPort->text();
    text.guestAddress = m_guestAddress->text();
    switch (m_addressChoice->currentIndex()) {
    case ThisComputerOnly: text.hostAddress = loopback; break;
    case AllAddresses: break;
    // "Another address" without one is not "all addresses".
    default:
        text.hostAddress =
            m_address->text().trimmed().isEmpty() ? QStringLiteral("-") : m_address->text();
    }
    return text;
}

PortForward RuleDialog::rule() const
{
    return ruleOf(typed());
}

void RuleDialog::edited(RuleField field)
{
    m_touched.insert(field);
    check();
}

void RuleDialog::check()
{
    const RuleText text = typed();
    QMap<RuleField, Error> errors = checkRuleText(text, m_others);
    if (m_addressChoice->currentIndex() == OtherAddress && m_address->text().trimmed().isEmpty()) {
        errors.insert(RuleField::HostAddress,
                      {Error::Kind::InvalidInput,
                       tr("An address is needed."),
                       tr("Type an IPv4 address of this computer, such as 192.168.1.10."),
                       {}});
    }
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const bool shown = errors.contains(row.key()) && m_touched.contains(row.key());
        const Error error = errors.value(row.key());
        row->error->setText(shown ? QStringLiteral("%1 %2").arg(error.message, error.next).trimmed()
                                  : QString());
        row->error->setVisible(shown);
        for (QWidget *widget : row->widgets)
            widget->setAccessibleDescription(row->error->text());
        if (shown && row.key() == RuleField::GuestAddress)
            showMore(true);
    }

    const PortForward rule = ruleOf(text);
    m_preview->setVisible(errors.isEmpty());
    m_preview->setCommand(ruleCommands(m_vm, m_changed ? &*m_changed : nullptr, &rule).join(u'\n'));
    const bool low = rule.hostPort > 0 && rule.hostPort < m_policy.lowestFreePort;
    const bool isFine = m_policy.lowPortsOnAllAddressesOnly && rule.hostAddress.isEmpty();
    m_hint->setVisible(low && !isFine && !errors.contains(RuleField::HostPort));
    m_hint->setText(
        m_policy.lowPortsOnAllAddressesOnly
            ? tr("This system opens ports below %1 on all addresses only. Choose all addresses, or "
                 "a port such as %2.")
                  .arg(m_policy.lowestFreePort)
                  .arg(8000 + rule.hostPort % 1000)
            : tr("This system does not let VirtualBox listen below %1: the rule will not work. "
                 "Choose a port such as %2, or open the machine's own address.")
                  .arg(m_policy.lowestFreePort)
                  .arg(8000 + rule.hostPort % 1000));
}

void RuleDialog::ask()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        m_touched.insert(row.key());
    check();
    for (const RuleField field :
         {RuleField::Name, RuleField::Protocol, RuleField::HostAddress, RuleField::HostPort,
          RuleField::GuestPort, RuleField::GuestAddress}) {
        const Row &row = m_rows[field];
        if (row.error->text().isEmpty())
            continue;
        QWidget *target = row.widgets.last()->isHidden() ? row.widgets.first() : row.widgets.last();
        target->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_failure->clear();
    Q_EMIT ruleAsked(rule());
}

void RuleDialog::setBusy(bool busy)
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *widget : row.widgets)
            widget->setEnabled(!busy);
    }
    m_adapter->setEnabled(!busy);
    m_confirm->setEnabled(!busy);
}

void RuleDialog::showFailure(const Error &error)
{
    setBusy(false);
    m_failure->showError(error, {});
}

} // namespace panel
